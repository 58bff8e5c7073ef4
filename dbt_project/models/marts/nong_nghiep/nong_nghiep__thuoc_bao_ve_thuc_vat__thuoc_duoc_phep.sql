-- A national list: every row names the ministry that issued it.
with
    dong as (
        select
            *,
            nhom_doc as nhom_doc_ghs,
            thoi_gian_cach_ly as thoi_gian_cach_ly_ngay,
            doi_tuong as doi_tuong_phong_tru,
            {{ agriculture_ministry_on("ngay_hieu_luc") }} as nguon_bo
        from {{ ref("stg_trong_trot_bvtv__thuoc") }}
    )

    {{ published("dong") }}
