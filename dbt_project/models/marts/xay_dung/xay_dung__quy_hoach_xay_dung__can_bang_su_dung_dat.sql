with
    dong as (
        select
            *,
            mat_do_toi_da as mat_do_toi_da_pct,
            round(100.0 * dien_tich_ha / nullif(sum(dien_tich_ha) over (partition by ma_do_an), 0), 2) as ty_le_pct
        from {{ ref("stg_csdl_xay_dung__quy_hoach_su_dung_dat") }}
    )

    {{ published("dong") }}
