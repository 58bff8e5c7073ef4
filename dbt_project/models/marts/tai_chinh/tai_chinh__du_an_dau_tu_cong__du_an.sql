-- Plans and disbursements of all years and sources, and the communes of today, are counted for each project.
with
    von as (
        select ma_du_an, sum(von_giao) as luy_ke_von_giao, sum(giai_ngan) as luy_ke_giai_ngan
        from {{ ref("stg_csdl_dau_tu_cong__ke_hoach_von") }}
        group by ma_du_an
    ),

    dia_ban as (
        select ma_du_an, count(distinct ma_xa_hien_hanh) as so_xa
        from ({{ project_communes() }}) as theo_ngay
        group by ma_du_an
    ),

    dong as (
        select
            du_an.*,
            coalesce(von.luy_ke_von_giao, 0) as luy_ke_von_giao,
            coalesce(von.luy_ke_giai_ngan, 0) as luy_ke_giai_ngan,
            round(100.0 * von.luy_ke_giai_ngan / nullif(von.luy_ke_von_giao, 0), 1) as ty_le_giai_ngan_pct,
            coalesce(dia_ban.so_xa, 0) as so_xa
        from {{ ref("stg_csdl_dau_tu_cong__du_an") }} as du_an
        left join von using (ma_du_an)
        left join dia_ban using (ma_du_an)
    )

    {{ published("dong") }}
