-- The licence a travel business shows in X.5 is a valid one of its own in X.7.
select doanh_nghiep.ma_so_doanh_nghiep, doanh_nghiep.so_giay_phep_hien_hanh
from {{ ref("van_hoa_du_lich__doanh_nghiep_lu_hanh") }} as doanh_nghiep
left join
    {{ ref("van_hoa_du_lich__giay_phep_lu_hanh") }} as giay_phep
    on giay_phep.so_giay_phep = doanh_nghiep.so_giay_phep_hien_hanh
    and giay_phep.ma_so_doanh_nghiep = doanh_nghiep.ma_so_doanh_nghiep
    and giay_phep.tinh_trang = 'con_hieu_luc'
where doanh_nghiep.so_giay_phep_hien_hanh is not null and giay_phep.so_giay_phep is null
