-- The flows of a water licence's wells and intakes add up to the flow it allows, in the same unit.
with
    tong as (
        select so_giay_phep, ngay_cap, don_vi_luu_luong, sum(luu_luong) as luu_luong
        from {{ ref("tai_nguyen_moi_truong__giay_phep_tai_nguyen_nuoc__cong_trinh") }}
        group by so_giay_phep, ngay_cap, don_vi_luu_luong
    )

select giay_phep.so_giay_phep, giay_phep.ngay_cap, giay_phep.luu_luong, tong.luu_luong as luu_luong_cong_trinh
from {{ ref("tai_nguyen_moi_truong__giay_phep_tai_nguyen_nuoc__giay_phep") }} as giay_phep
full join tong using (so_giay_phep, ngay_cap, don_vi_luu_luong)
where
    giay_phep.luu_luong is distinct from tong.luu_luong and giay_phep.loai_giay_phep is distinct from 'hanh_nghe_khoan'
