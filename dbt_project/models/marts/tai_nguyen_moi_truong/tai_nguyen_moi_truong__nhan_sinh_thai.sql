-- The whole national list, republished with the ministry named as its source.
with
    dong as (select *, bo_cap as nguon_bo from {{ ref("stg_dich_vu_du_lieu_bo__nhan_sinh_thai") }})

    {{ published("dong") }}
