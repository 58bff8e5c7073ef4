-- Enterprises and public facilities; households are not in the source.
with dong as ({{ with_commune_name(ref("stg_quan_trac_moi_truong__nguon_thai")) }}) {{ published("dong") }}
