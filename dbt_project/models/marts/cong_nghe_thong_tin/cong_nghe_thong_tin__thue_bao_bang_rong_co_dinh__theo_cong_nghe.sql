with
    bang_rong as ({{ subscribers_of_service("bang_rong_co_dinh") }}),

    dong as (select *, phan_loai as cong_nghe from bang_rong)

    {{ published("dong") }}
