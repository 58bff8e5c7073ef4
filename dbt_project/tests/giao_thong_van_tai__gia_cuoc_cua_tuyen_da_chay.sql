-- A fare in force (III.10) is for a route that runs or has been suspended (III.2), not for one that is merely listed.
select gia_cuoc.ma_tuyen, gia_cuoc.so_ke_khai, tuyen.phan_loai
from {{ ref("giao_thong_van_tai__gia_cuoc_tuyen_co_dinh") }} as gia_cuoc
inner join {{ ref("giao_thong_van_tai__tuyen_co_dinh") }} as tuyen using (ma_tuyen)
where gia_cuoc.dang_ap_dung and tuyen.phan_loai = 'quy_hoach_moi'
