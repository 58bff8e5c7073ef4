-- The titles of a year in the register never exceed the grants counted for that year (both in IV.1).
with
    dang_ky as (
        select extract(year from ngay_cap)::int as nam, loai_doi_tuong, loai_chu, count(*) as so_van_bang
        from {{ ref("khoa_hoc__so_huu_cong_nghiep__van_bang") }}
        group by 1, 2, 3
    ),

    thong_ke as (
        select nam, loai_doi_tuong, loai_chu, so_van_bang_cap
        from {{ ref("khoa_hoc__so_huu_cong_nghiep__don_theo_nam") }}
    )

select dang_ky.nam, dang_ky.loai_doi_tuong, dang_ky.loai_chu, dang_ky.so_van_bang, thong_ke.so_van_bang_cap
from dang_ky
inner join thong_ke using (nam, loai_doi_tuong, loai_chu)
where dang_ky.so_van_bang > thong_ke.so_van_bang_cap
