with
    dong as (
        select
            co_so.ma_co_so,
            co_so.ten_co_so,
            co_so.loai_co_so,
            co_so.loai_hinh,
            co_so.so_quyet_dinh,
            co_so.ngay_quyet_dinh,
            co_so.cong_suat,
            co_so.so_nguoi_dang_cham_soc,
            co_so.so_nhan_vien,
            co_so.so_nhan_vien_cham_soc,
            co_so.dien_tich_dat_m2,
            co_so.ma_xa,
            xa.ten_xa,
            co_so.dia_chi,
            co_so.vi_do,
            co_so.kinh_do,
            {{ office_phone("co_so.dien_thoai") }} as dien_thoai,
            co_so.trang_thai,
            co_so.ngay_cap_nhat
        from {{ ref("stg_bao_tro_xa_hoi__co_so") }} as co_so
        left join {{ ref("communes") }} as xa on xa.ma_xa = co_so.ma_xa and xa.hieu_luc_den is null
        where co_so.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
