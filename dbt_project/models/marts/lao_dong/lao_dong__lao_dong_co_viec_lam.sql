-- Shares are of the employed of the same quarter and sex, over the three sectors.
with
    dong as (
        select
            *,
            round(
                100.0 * so_lao_dong / nullif(sum(so_lao_dong) over (partition by quy, gioi_tinh), 0), 2
            ) as co_cau_pct,
            round(100.0 * so_lam_cong / nullif(so_lao_dong, 0), 1) as ty_le_lam_cong_pct
        from {{ ref("stg_thong_ke_lao_dong__co_viec_lam") }}
    )

    {{ published("dong") }}
