-- The source is the department's view for the public: areas closed for defence are not in it.
with dong as ({{ with_commune_name(ref("stg_giay_phep_tnmt__khu_vuc_cam")) }}) {{ published("dong") }}
