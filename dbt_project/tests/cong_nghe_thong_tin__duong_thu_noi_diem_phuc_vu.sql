-- Both ends of a mail route are points in service.
select duong_thu.ma_tuyen, dau_mut.ma_buu_chinh
from {{ ref("cong_nghe_thong_tin__mang_buu_chinh_cong_cong__duong_thu") }} as duong_thu
cross join lateral(values (duong_thu.ma_diem_dau), (duong_thu.ma_diem_cuoi)) as dau_mut(ma_buu_chinh)
left join {{ ref("cong_nghe_thong_tin__mang_buu_chinh_cong_cong__diem_phuc_vu") }} as diem using (ma_buu_chinh)
where diem.ma_buu_chinh is null
