-- Years of museums that are in the list.
with
    dong as (
        select hoat_dong.*, bao_tang.ten_bao_tang
        from {{ ref("stg_di_san__hoat_dong_bao_tang") }} as hoat_dong
        inner join {{ ref("stg_di_san__bao_tang") }} as bao_tang using (ma_bao_tang)
    )

    {{ published("dong") }}
