with dong as (select * from {{ ref("stg_gia_dich_vu_y_te__bang_gia") }}) {{ published("dong") }}
