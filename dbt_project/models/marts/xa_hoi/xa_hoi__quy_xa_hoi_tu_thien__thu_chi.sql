-- Only accounts of funds that are published beside them.
with
    dong as (
        select thu_chi.*
        from {{ ref("stg_noi_vu_hoi_quy__quy_thu_chi") }} as thu_chi
        inner join {{ ref("stg_noi_vu_hoi_quy__quy") }} as quy using (ma_quy)
        where quy.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
