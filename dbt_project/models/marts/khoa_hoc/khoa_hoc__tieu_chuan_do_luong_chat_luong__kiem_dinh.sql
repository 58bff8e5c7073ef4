-- Communes as they were on the quarter's last day, and as they are now.
with
    theo_xa as ({{ communes_on(ref("stg_do_luong_chat_luong__kiem_dinh"), last_day_of_quarter("quy")) }}),

    dong as (select *, round(100.0 * so_dat / nullif(so_kiem_dinh, 0), 1) as ty_le_dat_phan_tram from theo_xa)

    {{ published("dong") }}
