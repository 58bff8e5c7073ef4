-- Many associations have their office in somebody's home, so no address keeps its house number.
with
    dong as (
        select
            hoi.ma_hoi,
            hoi.ten_hoi,
            hoi.loai_hoi,
            hoi.linh_vuc,
            hoi.pham_vi,
            hoi.duoc_giao_nhiem_vu,
            hoi.so_quyet_dinh,
            hoi.ngay_quyet_dinh,
            hoi.co_quan_cap,
            hoi.nam_dai_hoi,
            hoi.so_nam_nhiem_ky,
            hoi.so_hoi_vien,
            hoi.so_hoi_vien_to_chuc,
            hoi.ma_xa,
            xa.ten_xa,
            {{ without_house_number("hoi.dia_chi") }} as dia_chi,
            hoi.trang_thai,
            hoi.ngay_cap_nhat
        from {{ ref("stg_noi_vu_hoi_quy__hoi") }} as hoi
        left join {{ ref("communes") }} as xa on xa.ma_xa = hoi.ma_xa and xa.hieu_luc_den is null
        where hoi.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
