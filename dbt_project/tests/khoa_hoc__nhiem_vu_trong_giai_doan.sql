-- A task of a programme starts within the programme's years (both in IV.3).
select nhiem_vu.ma_so, nhiem_vu.tu_thang, chuong_trinh.tu_nam, chuong_trinh.den_nam
from {{ ref("khoa_hoc__nhiem_vu_khcn__nhiem_vu") }} as nhiem_vu
inner join {{ ref("khoa_hoc__nhiem_vu_khcn__chuong_trinh") }} as chuong_trinh using (ma_chuong_trinh)
where left(nhiem_vu.tu_thang, 4)::int not between chuong_trinh.tu_nam and chuong_trinh.den_nam
