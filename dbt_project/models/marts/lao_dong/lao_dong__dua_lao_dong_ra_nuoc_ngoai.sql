-- The licensing ministry changed with the reorganisation of March 2025.
with
    dong as (
        select
            doanh_nghiep.*,
            xa.ten_xa,
            case
                when ngay_cap >= date '2025-03-01' then 'Bộ Nội vụ' else 'Bộ Lao động - Thương binh và Xã hội'
            end as co_quan_cap
        from {{ ref("stg_dich_vu_viec_lam__dua_lao_dong") }} as doanh_nghiep
        left join {{ ref("communes") }} as xa on xa.ma_xa = doanh_nghiep.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
