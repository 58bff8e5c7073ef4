-- The price is ours: value by quantity, a ton being a thousand kilograms.
with
    dong as (
        select *, round(gia_tri / nullif(khoi_luong_tan * 1000, 0)) as gia_binh_quan
        from {{ ref("stg_trong_trot_bvtv__tieu_thu") }}
    )

    {{ published("dong") }}
