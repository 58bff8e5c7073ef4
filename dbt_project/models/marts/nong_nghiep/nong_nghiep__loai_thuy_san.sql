-- A national list, issued by the Government as an annex of a decree.
with
    dong as (
        select *, moi_truong as moi_truong_nuoc, 'Chính phủ' as nguon_bo
        from {{ ref("stg_chan_nuoi_thu_y__loai_thuy_san") }}
    )

    {{ published("dong") }}
