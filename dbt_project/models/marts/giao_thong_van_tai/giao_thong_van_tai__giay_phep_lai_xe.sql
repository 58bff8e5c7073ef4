-- Small counts of women and their complements are withheld by published().
with
    dong as (
        select
            *,
            co_quan_cap as nguon_so_lieu,
            case when thang < '2025-01' then 'truoc_2025' else 'tu_2025' end as he_hang,
            round(100.0 * so_dat_sat_hach / nullif(so_du_sat_hach, 0), 1) as ty_le_dat_phan_tram
        from {{ ref("stg_bao_cao_csgt__giay_phep_lai_xe") }}
    )

    {{ published("dong") }}
