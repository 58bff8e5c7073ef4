-- A fare (III.10) is declared for a route of the list (III.2) or one that has left it since; an unknown code is a slip.
select gia_cuoc.ma_tuyen, gia_cuoc.so_ke_khai
from {{ ref("giao_thong_van_tai__gia_cuoc_tuyen_co_dinh") }} as gia_cuoc
left join {{ ref("giao_thong_van_tai__tuyen_co_dinh") }} as tuyen using (ma_tuyen)
where gia_cuoc.dang_ap_dung and tuyen.ma_tuyen is null and gia_cuoc.ten_tuyen is null
