-- A mineral licence (VII.6) lies in an area of the plan (VII.5), is not larger than it and is of the same mineral.
select giay_phep.so_giay_phep, giay_phep.ngay_cap, giay_phep.ma_khu_vuc
from {{ ref("tai_nguyen_moi_truong__giay_phep_khoang_san__giay_phep") }} as giay_phep
left join {{ ref("tai_nguyen_moi_truong__khu_vuc_khoang_san__quy_hoach") }} as khu_vuc using (ma_khu_vuc)
where
    khu_vuc.ma_khu_vuc is null
    or giay_phep.dien_tich_ha > khu_vuc.dien_tich_ha
    or giay_phep.loai_khoang_san <> khu_vuc.loai_khoang_san
