-- A price of the province in force never exceeds the Ministry's for the same service.
select tinh.ma_dich_vu, tinh.nhom_co_so, tinh.gia, bo.gia as gia_bo_y_te
from {{ ref("y_te__gia_dich_vu_kham_chua_benh__bang_gia") }} as tinh
inner join
    {{ ref("y_te__gia_dich_vu_kham_chua_benh__bang_gia") }} as bo
    on bo.ma_dich_vu = tinh.ma_dich_vu
    and bo.nhom_co_so = 'bo_y_te'
    and bo.ngay_het_hieu_luc is null
where tinh.nhom_co_so <> 'bo_y_te' and tinh.ngay_het_hieu_luc is null and tinh.gia > bo.gia
