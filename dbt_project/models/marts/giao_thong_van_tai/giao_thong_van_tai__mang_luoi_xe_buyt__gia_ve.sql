-- Fares of the routes that are published; the staging view has turned thousand đồng into đồng.
with
    dong as (
        select gia_ve.*
        from {{ ref("stg_csdl_van_tai__gia_ve_buyt") }} as gia_ve
        inner join {{ ref("stg_csdl_van_tai__tuyen_buyt") }} as tuyen using (ma_tuyen_buyt)
        where tuyen.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
