-- Treated sites stay in the list: where the soil was contaminated remains of interest.
with dong as ({{ with_commune_name(ref("stg_quan_trac_moi_truong__khu_vuc_o_nhiem_dat")) }}) {{ published("dong") }}
