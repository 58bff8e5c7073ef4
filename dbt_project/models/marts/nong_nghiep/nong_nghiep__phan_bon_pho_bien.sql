-- Recognition is national, shops and prices are the province's own survey.
with
    dong as (
        select *, {{ agriculture_ministry_on("ngay_cong_nhan") }} as nguon_bo
        from {{ ref("stg_trong_trot_bvtv__phan_bon") }}
    )

    {{ published("dong") }}
