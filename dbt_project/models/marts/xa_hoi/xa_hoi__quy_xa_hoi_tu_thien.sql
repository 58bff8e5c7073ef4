with
    dong as (
        select
            quy.ma_quy,
            quy.ten_quy,
            quy.loai_quy,
            quy.linh_vuc as linh_vuc_ho_tro,
            quy.pham_vi,
            quy.so_giay_phep,
            quy.ngay_cap as ngay_cap_giay_phep,
            quy.co_quan_cap,
            quy.tai_san_dong_gop,
            quy.ma_xa,
            xa.ten_xa,
            {{ without_house_number("quy.dia_chi") }} as dia_chi,
            quy.trang_thai,
            quy.ngay_cap_nhat
        from {{ ref("stg_noi_vu_hoi_quy__quy") }} as quy
        left join {{ ref("communes") }} as xa on xa.ma_xa = quy.ma_xa and xa.hieu_luc_den is null
        where quy.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
