-- The permit a discharger names (VII.8) is in the register of permits (VII.11), is its own, and allows its mean flow.
select nguon_thai.ma_nguon_thai, nguon_thai.so_giay_phep_moi_truong, nguon_thai.luu_luong_trung_binh
from {{ ref("tai_nguyen_moi_truong__chat_luong_nuoc__nguon_thai") }} as nguon_thai
left join
    {{ ref("tai_nguyen_moi_truong__giay_phep_moi_truong") }} as giay_phep
    on giay_phep.so_giay_phep = nguon_thai.so_giay_phep_moi_truong
    and giay_phep.ma_so_doanh_nghiep = nguon_thai.ma_so_doanh_nghiep
where
    nguon_thai.so_giay_phep_moi_truong is not null
    and (giay_phep.so_giay_phep is null or nguon_thai.luu_luong_trung_binh > giay_phep.luu_luong_nuoc_thai)
