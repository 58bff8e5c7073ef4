-- Centre points only; the software's boundaries are not read.
with dong as ({{ with_commune_name(ref("stg_giay_phep_tnmt__khu_vuc_khoang_san")) }}) {{ published("dong") }}
