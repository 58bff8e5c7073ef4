-- A taxi brand (III.12) has no more vehicles than its operator's licence register shows for taxis (III.13).
with
    hang as (
        select so_giay_phep, sum(so_xe) as so_xe from {{ ref("giao_thong_van_tai__hang_taxi") }} group by so_giay_phep
    )

select hang.so_giay_phep, hang.so_xe, loai_hinh.so_xe as so_xe_theo_giay_phep
from hang
inner join
    {{ ref("giao_thong_van_tai__don_vi_van_tai__loai_hinh") }} as loai_hinh
    on loai_hinh.so_giay_phep = hang.so_giay_phep
    and loai_hinh.loai_hinh_van_tai = 'taxi'
where hang.so_xe > loai_hinh.so_xe
