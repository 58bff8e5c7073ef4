-- The capacity of a driving school (III.5) is no less than that of the classes it may teach. It may be more: a class
-- whose row was
-- refused is missing from the sum.
with
    theo_hang as (
        select ma_co_so, sum(luu_luong) as luu_luong
        from {{ ref("giao_thong_van_tai__dao_tao_sat_hach_lai_xe__hang_dao_tao") }}
        group by ma_co_so
    )

select co_so.ma_co_so, co_so.tong_luu_luong, theo_hang.luu_luong
from {{ ref("giao_thong_van_tai__dao_tao_sat_hach_lai_xe__co_so_dao_tao") }} as co_so
inner join theo_hang using (ma_co_so)
where theo_hang.luu_luong > co_so.tong_luu_luong
