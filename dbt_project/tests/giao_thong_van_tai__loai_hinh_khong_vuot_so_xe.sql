-- The vehicles of an operator by kind of transport never add up to more than its fleet (both in
-- III.13): each has one badge. They may fall short of it: a row that was refused is missing from the sum.
with
    theo_loai_hinh as (
        select so_giay_phep, sum(so_xe) as so_xe
        from {{ ref("giao_thong_van_tai__don_vi_van_tai__loai_hinh") }}
        group by so_giay_phep
    )

select don_vi.so_giay_phep, don_vi.tong_so_xe, theo_loai_hinh.so_xe
from {{ ref("giao_thong_van_tai__don_vi_van_tai") }} as don_vi
inner join theo_loai_hinh using (so_giay_phep)
where theo_loai_hinh.so_xe > don_vi.tong_so_xe
