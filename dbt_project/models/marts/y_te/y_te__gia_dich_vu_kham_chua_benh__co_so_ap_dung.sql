with dong as (select * from {{ ref("stg_gia_dich_vu_y_te__co_so_ap_dung") }}) {{ published("dong") }}
