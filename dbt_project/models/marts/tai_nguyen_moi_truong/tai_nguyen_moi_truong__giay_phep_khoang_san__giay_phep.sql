-- Expired licences stay: the register tells who mined where.
with dong as ({{ with_commune_name(ref("stg_giay_phep_tnmt__giay_phep_khoang_san")) }}) {{ published("dong") }}
