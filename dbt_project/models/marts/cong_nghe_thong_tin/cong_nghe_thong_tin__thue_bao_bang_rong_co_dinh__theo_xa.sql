-- The share is emptied with the count it would give away; published() empties the count itself.
with
    theo_xa as ({{ communes_on(ref("stg_vien_thong__bang_rong_xa"), last_day_of_quarter("quy")) }}),

    dong as (
        select
            *,
            case
                when not ({{ is_small_cell("so_ho_co_bang_rong", {"below": 5, "of": "so_ho"}) }})
                then round(100.0 * so_ho_co_bang_rong / nullif(so_ho, 0), 1)
            end as ty_le_ho_pct
        from theo_xa
    )

    {{ published("dong") }}
