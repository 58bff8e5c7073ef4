with dong as (select * from {{ ref("stg_van_ban_tnmt__chi_thi") }}) {{ published("dong") }}
