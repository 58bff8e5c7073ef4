-- The year is that of the opening day, not a column someone typed.
with
    dong as (
        select *, mon as mon_the_thao, nhom_tuoi as nhom_giai, extract(year from tu_ngay) as nam
        from {{ ref("stg_the_thao_van_hoa_co_so__thanh_tich") }}
    )

    {{ published("dong") }}
