-- Permits of the ministry for projects in the province are here too, as the software records them.
with dong as ({{ with_commune_name(ref("stg_giay_phep_tnmt__giay_phep_moi_truong")) }}) {{ published("dong") }}
