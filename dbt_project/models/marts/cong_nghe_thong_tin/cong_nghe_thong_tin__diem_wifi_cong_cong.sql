with
    dong as (
        select
            wifi.ma_diem,
            wifi.ten_diem,
            wifi.loai_dia_diem,
            wifi.ma_xa,
            xa.ten_xa,
            wifi.dia_chi,
            wifi.vi_do,
            wifi.kinh_do,
            wifi.don_vi_cung_cap,
            wifi.don_vi_quan_ly,
            wifi.ssid,
            wifi.mien_phi = 'co' as mien_phi,
            wifi.toc_do_mbps,
            wifi.so_bo_phat,
            wifi.ngay_hoat_dong,
            wifi.trang_thai,
            wifi.ngay_cap_nhat
        from {{ ref("stg_vien_thong__wifi") }} as wifi
        left join {{ ref("communes") }} as xa on xa.ma_xa = wifi.ma_xa and xa.hieu_luc_den is null
        where wifi.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
