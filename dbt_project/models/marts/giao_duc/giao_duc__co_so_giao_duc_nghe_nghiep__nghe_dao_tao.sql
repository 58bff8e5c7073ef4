-- Only occupations of providers that are published beside them.
with
    dong as (
        select nghe.*
        from {{ ref("stg_csdl_gdnn__nghe_dao_tao") }} as nghe
        inner join {{ ref("stg_csdl_gdnn__co_so_gdnn") }} as co_so using (ma_co_so)
        where co_so.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
