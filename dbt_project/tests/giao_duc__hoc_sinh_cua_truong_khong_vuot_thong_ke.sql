-- Pupils of the registers (I.5, I.6, I.7) never exceed the statistic of the same year and level (I.2). They may fall
-- short of it: a school whose register row was refused is still counted there.
with
    dang_ky as (
        select nam_hoc, 'tieu_hoc' as cap_hoc, so_hoc_sinh
        from {{ ref("giao_duc__truong_tieu_hoc") }}
        union all
        select nam_hoc, 'thcs', so_hoc_sinh
        from {{ ref("giao_duc__truong_trung_hoc_co_so") }}
        union all
        select nam_hoc, 'thpt', so_hoc_sinh
        from {{ ref("giao_duc__truong_trung_hoc_pho_thong") }}
    ),

    tong_dang_ky as (
        select nam_hoc, cap_hoc, sum(so_hoc_sinh) as so_hoc_sinh from dang_ky where nam_hoc is not null group by 1, 2
    ),

    thong_ke as (
        select nam_hoc, cap_hoc, sum(so_hoc_sinh) as so_hoc_sinh
        from {{ ref("giao_duc__hoc_sinh_theo_cap") }}
        group by 1, 2
    )

select
    tong_dang_ky.nam_hoc, tong_dang_ky.cap_hoc, tong_dang_ky.so_hoc_sinh, thong_ke.so_hoc_sinh as so_hoc_sinh_thong_ke
from tong_dang_ky
left join thong_ke using (nam_hoc, cap_hoc)
where tong_dang_ky.so_hoc_sinh > coalesce(thong_ke.so_hoc_sinh, 0)
