-- The communes' areas of a plan year add up to the province's area in the plan to 2030, in old communes and in new
-- ones.
with
    tinh as (
        select max(dien_tich_ha) as dien_tich_ha
        from {{ ref("tai_nguyen_moi_truong__quy_hoach_su_dung_dat__quy_hoach_tinh") }}
        where loai_dat = 'TDT'
    )

select xa.nam_ke_hoach, sum(xa.dien_tich_hien_trang_ha) as tong_cac_xa, tinh.dien_tich_ha
from {{ ref("tai_nguyen_moi_truong__quy_hoach_su_dung_dat__ke_hoach_nam") }} as xa
cross join tinh
where xa.loai_dat = 'TDT'
group by xa.nam_ke_hoach, tinh.dien_tich_ha
having abs(sum(xa.dien_tich_hien_trang_ha) - tinh.dien_tich_ha) > 1
