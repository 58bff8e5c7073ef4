-- The heritage law's scenic monuments; the tourist site's code says where X.1 speaks of the same place.
with
    diem_du_lich as (
        select distinct on (ma_di_tich) ma_di_tich, ma_diem as ma_diem_du_lich
        from {{ ref("stg_csdl_du_lich__diem_du_lich") }}
        where ma_di_tich is not null and nhom = 'tu_nhien' and trang_thai <> 'giai_the'
        order by ma_di_tich, ma_diem
    ),

    dong as (
        select
            di_tich.*,
            di_tich.ten_di_tich as ten_danh_lam,
            di_tich.don_khach as mo_cua_don_khach,
            diem_du_lich.ma_diem_du_lich
        from ({{ monuments() }}) as di_tich
        left join diem_du_lich using (ma_di_tich)
        where di_tich.loai_di_tich = 'danh_lam_thang_canh'
    )

    {{ published("dong") }}
