-- Communes as they were on the day of the assessment; numbers of households are withheld by published().
with
    theo_xa as ({{ communes_on(ref("stg_ban_do_thien_tai__vung_rui_ro"), "ngay_danh_gia") }}),

    dong as (
        select *, round(100 * dien_tich_nguy_co_ha / nullif(dien_tich_tu_nhien_ha, 0), 2) as ty_le_dien_tich
        from theo_xa
    )

    {{ published("dong") }}
