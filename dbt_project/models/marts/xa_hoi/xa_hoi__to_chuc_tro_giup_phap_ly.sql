with
    dong as (
        select
            to_chuc.ma_so,
            to_chuc.ten_to_chuc,
            to_chuc.loai_to_chuc,
            to_chuc.ma_so_truc_thuoc,
            to_chuc.so_dang_ky_hoat_dong as so_dang_ky_luat_su,
            to_chuc.linh_vuc_tro_giup,
            to_chuc.so_tro_giup_vien,
            to_chuc.so_nguoi_thuc_hien_khac,
            to_chuc.nam_thong_ke,
            to_chuc.so_vu_viec,
            to_chuc.ngay_bat_dau,
            to_chuc.ngay_ket_thuc,
            to_chuc.ma_xa,
            xa.ten_xa,
            to_chuc.dia_chi,
            {{ office_phone("to_chuc.dien_thoai") }} as dien_thoai,
            to_chuc.trang_thai,
            to_chuc.ngay_cap_nhat
        from {{ ref("stg_tu_phap__tro_giup_phap_ly") }} as to_chuc
        left join {{ ref("communes") }} as xa on xa.ma_xa = to_chuc.ma_xa and xa.hieu_luc_den is null
        where to_chuc.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
