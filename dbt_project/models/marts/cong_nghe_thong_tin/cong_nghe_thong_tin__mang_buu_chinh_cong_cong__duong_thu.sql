with dong as (select * from {{ ref("stg_buu_chinh__duong_thu") }}) {{ published("dong") }}
