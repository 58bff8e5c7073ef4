-- A well belongs to its licence by number and date: numbers start anew each year.
with dong as ({{ with_commune_name(ref("stg_giay_phep_tnmt__cong_trinh_nuoc")) }}) {{ published("dong") }}
