-- A national list: every row names the ministry that issued it.
with
    dong as (
        select *, {{ agriculture_ministry_on("ngay_hieu_luc") }} as nguon_bo
        from {{ ref("stg_trong_trot_bvtv__hoat_chat_cam") }}
    )

    {{ published("dong") }}
