with
    dong as (
        select
            co_so.ma_co_so,
            co_so.ma_cskcb,
            {{ public_name("co_so.ten_co_so", "co_so.chu_the = 'to_chuc'", "'Cơ sở ' || co_so.ma_co_so") }}
            as ten_co_so,
            co_so.hinh_thuc,
            co_so.loai_hinh,
            co_so.cap_chuyen_mon,
            co_so.so_giay_phep,
            co_so.ngay_cap_phep,
            co_so.so_giuong_ke_hoach,
            co_so.so_giuong_thuc_ke,
            co_so.so_bac_si,
            co_so.so_dieu_duong,
            co_so.truc_cap_cuu,
            co_so.ma_xa,
            xa.ten_xa,
            {{ public_address("co_so.dia_chi", "co_so.chu_the = 'to_chuc'") }} as dia_chi,
            co_so.vi_do,
            co_so.kinh_do,
            case when co_so.chu_the = 'to_chuc' then {{ office_phone("co_so.dien_thoai") }} end as dien_thoai,
            co_so.trang_thai,
            co_so.ngay_cap_nhat
        from {{ ref("stg_csdl_y_te__co_so_kcb") }} as co_so
        left join {{ ref("communes") }} as xa on xa.ma_xa = co_so.ma_xa and xa.hieu_luc_den is null
        where co_so.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
