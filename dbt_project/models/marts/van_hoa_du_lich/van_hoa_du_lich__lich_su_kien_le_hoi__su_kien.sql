-- An event keeps the commune of its first day, also one planned for later.
with
    theo_xa as ({{ communes_on(ref("stg_le_hoi_su_kien__su_kien"), "ngay_bat_dau") }}),

    dong as (
        select
            *,
            ngay_ket_thuc - ngay_bat_dau + 1 as so_ngay,
            khach_du_kien as so_khach_du_kien,
            khach_thuc_te as so_khach_thuc_te
        from theo_xa
    )

    {{ published("dong") }}
