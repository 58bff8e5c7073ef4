-- Names of persons stand in another column of the software, which is not read.
with dong as ({{ with_commune_name(ref("stg_giay_phep_tnmt__giay_phep_nuoc")) }}) {{ published("dong") }}
