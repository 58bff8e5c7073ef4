-- An employment service enterprise of the province (code 56…) that works (VI.1) is in the register V.1 and not gone.
select to_chuc.ma_to_chuc, to_chuc.ma_so_doanh_nghiep, dn.trang_thai
from {{ ref("lao_dong__dich_vu_viec_lam__to_chuc") }} as to_chuc
left join {{ ref("kinh_te__doanh_nghiep") }} as dn using (ma_so_doanh_nghiep)
where
    to_chuc.ma_so_doanh_nghiep like '56%'
    and to_chuc.trang_thai = 'dang_hoat_dong'
    and coalesce(dn.trang_thai, 'khong_co') in ('khong_co', 'da_giai_the', 'bi_thu_hoi')
