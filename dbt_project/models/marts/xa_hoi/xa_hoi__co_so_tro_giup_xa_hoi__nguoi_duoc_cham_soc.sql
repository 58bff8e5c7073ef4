-- Groups are added up over the whole province: by facility most of them would be small enough to point at persons.
-- Women
-- are withheld with the people of a group, or a group of 1 to 4 could be guessed from them.
with
    tong as (
        select
            nam,
            nhom_doi_tuong,
            count(*) as so_co_so,
            sum(so_nguoi) as so_nguoi,
            case when count(*) = count(so_nguoi_nu) then sum(so_nguoi_nu) end as so_nguoi_nu
        from {{ ref("stg_bao_tro_xa_hoi__so_lieu_nam") }}
        group by nam, nhom_doi_tuong
    ),

    dong as (
        select
            nam,
            nhom_doi_tuong,
            so_co_so,
            so_nguoi,
            case when so_nguoi not between 1 and 4 then so_nguoi_nu end as so_nguoi_nu
        from tong
    )

    {{ published("dong") }}
