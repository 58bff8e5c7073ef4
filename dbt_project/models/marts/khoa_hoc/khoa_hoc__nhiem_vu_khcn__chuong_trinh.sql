-- Programmes with the number of their tasks.
with
    nhiem_vu as (
        select ma_chuong_trinh, count(*) as so_nhiem_vu
        from {{ ref("stg_khcn_nhiem_vu__nhiem_vu") }}
        where ma_chuong_trinh is not null
        group by ma_chuong_trinh
    ),

    dong as (
        select chuong_trinh.*, coalesce(nhiem_vu.so_nhiem_vu, 0) as so_nhiem_vu
        from {{ ref("stg_khcn_nhiem_vu__chuong_trinh") }} as chuong_trinh
        left join nhiem_vu using (ma_chuong_trinh)
    )

    {{ published("dong") }}
