with
    dong as (
        select
            cho.ma_cho,
            cho.ten_cho,
            cho.hang_cho,
            cho.ket_cau,
            cho.hinh_thuc_hop,
            cho.lich_phien,
            cho.la_cho_bien_gioi = 'co' as la_cho_bien_gioi,
            cho.dia_chi,
            cho.ma_xa,
            xa.ten_xa,
            cho.vi_do,
            cho.kinh_do,
            cho.dien_tich_m2,
            cho.so_diem_kinh_doanh,
            cho.so_diem_co_dinh,
            cho.so_ho_kinh_doanh,
            cho.mo_hinh_quan_ly,
            cho.nam_xay_dung,
            cho.dat_nong_thon_moi,
            cho.trang_thai,
            cho.ngay_cap_nhat
        from {{ ref("stg_quan_ly_thuong_mai__cho") }} as cho
        left join {{ ref("communes") }} as xa on xa.ma_xa = cho.ma_xa and xa.hieu_luc_den is null
        where cho.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
