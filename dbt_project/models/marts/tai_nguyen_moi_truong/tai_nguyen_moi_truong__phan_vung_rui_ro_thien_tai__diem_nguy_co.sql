-- Small numbers of households and their complements are withheld by published().
with dong as ({{ with_commune_name(ref("stg_ban_do_thien_tai__diem_nguy_co")) }}) {{ published("dong") }}
