-- Only plans of projects that are published beside them.
with
    dong as (
        select von.*, round(100.0 * von.giai_ngan / nullif(von.von_giao, 0), 1) as ty_le_giai_ngan_pct
        from {{ ref("stg_csdl_dau_tu_cong__ke_hoach_von") }} as von
        inner join {{ ref("stg_csdl_dau_tu_cong__du_an") }} as du_an using (ma_du_an)
    )

    {{ published("dong") }}
