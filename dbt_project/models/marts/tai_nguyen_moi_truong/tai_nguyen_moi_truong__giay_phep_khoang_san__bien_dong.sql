-- Only events of licences that are published beside them.
with
    dong as (
        select bien_dong.*, bien_dong.co_quan as co_quan_tham_muu
        from {{ ref("stg_giay_phep_tnmt__bien_dong_giay_phep_ks") }} as bien_dong
        inner join {{ ref("stg_giay_phep_tnmt__giay_phep_khoang_san") }} as giay_phep using (so_giay_phep, ngay_cap)
    )

    {{ published("dong") }}
