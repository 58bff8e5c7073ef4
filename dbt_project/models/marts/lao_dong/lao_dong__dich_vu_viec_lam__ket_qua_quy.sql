-- Only results of organisations that are published beside them.
with
    dong as (
        select ket_qua.*, round(100.0 * so_nguoi_nhan_viec / nullif(so_luot_gioi_thieu, 0), 1) as ty_le_nhan_viec_pct
        from {{ ref("stg_dich_vu_viec_lam__ket_qua_quy") }} as ket_qua
        inner join {{ ref("stg_dich_vu_viec_lam__to_chuc") }} as to_chuc using (ma_to_chuc)
        where to_chuc.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
