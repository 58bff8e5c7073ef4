-- A result (IV.2) belongs to a task of the register (IV.3) that is marked as accepted there.
select ket_qua.ma_so, nhiem_vu.trang_thai
from {{ ref("khoa_hoc__ket_qua_nhiem_vu_khcn__ket_qua") }} as ket_qua
left join {{ ref("khoa_hoc__nhiem_vu_khcn__nhiem_vu") }} as nhiem_vu using (ma_so)
where nhiem_vu.trang_thai is distinct from 'da_nghiem_thu'
