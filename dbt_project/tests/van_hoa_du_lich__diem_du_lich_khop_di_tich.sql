-- A cultural tourist site (X.2) that shows a rank shows that of its monument in X.9.
select diem.ma_diem, diem.ma_di_tich, diem.cap_xep_hang
from {{ ref("van_hoa_du_lich__diem_du_lich_lich_su_van_hoa") }} as diem
left join {{ ref("van_hoa_du_lich__di_tich_lich_su_van_hoa") }} as di_tich using (ma_di_tich)
where diem.cap_xep_hang is not null and diem.cap_xep_hang is distinct from di_tich.cap_xep_hang
