-- A vaccination site of XIII.9 that is in service does not belong to a facility that the list XIII.5 knows to be
-- suspended.
select diem.ma_diem_tiem, diem.ma_co_so
from {{ ref("y_te__co_so_tiem_chung") }} as diem
inner join {{ ref("y_te__co_so_kham_chua_benh") }} as co_so using (ma_co_so)
where diem.trang_thai = 'dang_hoat_dong' and co_so.trang_thai <> 'dang_hoat_dong'
