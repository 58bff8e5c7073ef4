-- The trips a route registers each month are those of its outbound timetable (both in III.2). The timetable may fall
-- short of them: a departure whose row was refused is missing from it.
with
    theo_bieu_do as (
        select ma_tuyen, sum(so_chuyen_thang) as so_chuyen
        from {{ ref("giao_thong_van_tai__tuyen_co_dinh__bieu_do_chay_xe") }}
        where chieu = 'di'
        group by ma_tuyen
    )

select tuyen.ma_tuyen, tuyen.so_chuyen_thang, theo_bieu_do.so_chuyen
from {{ ref("giao_thong_van_tai__tuyen_co_dinh") }} as tuyen
inner join theo_bieu_do using (ma_tuyen)
where theo_bieu_do.so_chuyen > tuyen.so_chuyen_thang
