with
    dong as (
        select
            to_chuc.so_dang_ky_hoat_dong,
            to_chuc.ten_to_chuc,
            to_chuc.hinh_thuc,
            to_chuc.ma_so_thue,
            to_chuc.ngay_dang_ky,
            to_chuc.linh_vuc_hanh_nghe,
            to_chuc.so_luat_su,
            to_chuc.so_luat_su_dieu_hanh,
            to_chuc.ma_xa,
            xa.ten_xa,
            to_chuc.dia_chi,
            {{ office_phone("to_chuc.dien_thoai") }} as dien_thoai,
            to_chuc.trang_thai,
            to_chuc.ngay_cap_nhat
        from {{ ref("stg_tu_phap__luat_su") }} as to_chuc
        left join {{ ref("communes") }} as xa on xa.ma_xa = to_chuc.ma_xa and xa.hieu_luc_den is null
        where to_chuc.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
