with dong as (select * from {{ ref("stg_gia_xay_dung__ca_may") }}) {{ published("dong") }}
