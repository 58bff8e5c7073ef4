-- Guides as numbers of cards only; the table of persons is never read.
with
    dong as (select *, ngoai_ngu as ngon_ngu from {{ ref("stg_csdl_du_lich__huong_dan_vien") }}) {{ published("dong") }}
