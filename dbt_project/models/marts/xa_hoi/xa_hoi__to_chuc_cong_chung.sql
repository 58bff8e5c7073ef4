with
    dong as (
        select
            to_chuc.ma_so,
            to_chuc.ten_to_chuc,
            to_chuc.loai_to_chuc,
            to_chuc.so_quyet_dinh,
            to_chuc.ngay_quyet_dinh,
            to_chuc.so_dang_ky_hoat_dong,
            to_chuc.ngay_dang_ky_hoat_dong,
            to_chuc.so_cong_chung_vien,
            to_chuc.nam_thong_ke,
            to_chuc.so_viec_cong_chung,
            to_chuc.so_viec_chung_thuc,
            to_chuc.ma_xa,
            xa.ten_xa,
            to_chuc.dia_chi,
            to_chuc.vi_do,
            to_chuc.kinh_do,
            {{ office_phone("to_chuc.dien_thoai") }} as dien_thoai,
            to_chuc.trang_thai,
            to_chuc.ngay_cap_nhat
        from {{ ref("stg_tu_phap__cong_chung") }} as to_chuc
        left join {{ ref("communes") }} as xa on xa.ma_xa = to_chuc.ma_xa and xa.hieu_luc_den is null
        where to_chuc.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
