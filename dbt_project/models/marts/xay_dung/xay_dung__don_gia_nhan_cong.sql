with dong as (select * from {{ ref("stg_gia_xay_dung__nhan_cong") }}) {{ published("dong") }}
