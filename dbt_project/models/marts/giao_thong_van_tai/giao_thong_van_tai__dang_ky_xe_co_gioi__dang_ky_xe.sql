-- The police keep the register of vehicles, then as now.
with
    dong as (select *, 'cong_an_tinh' as nguon_so_lieu from {{ ref("stg_bao_cao_csgt__dang_ky_xe") }})

    {{ published("dong") }}
