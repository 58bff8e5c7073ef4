with
    theo_xa as ({{ communes_on(ref("stg_vien_thong__tram_bts"), last_day_of_quarter("quy")) }}),

    dong as (
        select *, round(100.0 * so_thon_ban_phu_song / nullif(so_thon_ban, 0), 1) as ty_le_phu_song_pct from theo_xa
    )

    {{ published("dong") }}
