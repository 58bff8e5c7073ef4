-- A facility that bills inpatient care (XIII.10) has beds in the list (XIII.5).
select distinct luot.ma_cskcb
from {{ ref("y_te__luot_kham_chua_benh_bhyt") }} as luot
inner join {{ ref("y_te__co_so_kham_chua_benh") }} as co_so using (ma_cskcb)
where luot.hinh_thuc = 'noi_tru' and luot.so_luot > 0 and co_so.so_giuong_thuc_ke = 0
