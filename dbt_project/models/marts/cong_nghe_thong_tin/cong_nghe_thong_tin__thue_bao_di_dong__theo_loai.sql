-- Province totals; an operator's own count never leaves the warehouse.
with
    di_dong as ({{ subscribers_of_service("di_dong") }}),
    dong as (select *, phan_loai as loai_thue_bao from di_dong)

    {{ published("dong") }}
