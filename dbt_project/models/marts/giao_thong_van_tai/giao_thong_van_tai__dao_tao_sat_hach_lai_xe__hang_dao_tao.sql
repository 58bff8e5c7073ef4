-- Classes of the schools that are published.
with
    dong as (
        select hang.*
        from {{ ref("stg_dao_tao_lai_xe__hang_dao_tao") }} as hang
        inner join {{ ref("stg_dao_tao_lai_xe__co_so") }} as co_so using (ma_co_so)
        where co_so.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
