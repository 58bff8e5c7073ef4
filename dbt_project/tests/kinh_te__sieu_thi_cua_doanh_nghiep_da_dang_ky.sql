-- An enterprise of the province (code 56…) that runs a supermarket (V.5) is in the register V.1.
select sieu_thi.ma_co_so, sieu_thi.ma_so_doanh_nghiep
from {{ ref("kinh_te__sieu_thi_trung_tam_thuong_mai") }} as sieu_thi
left join {{ ref("kinh_te__doanh_nghiep") }} as dn using (ma_so_doanh_nghiep)
where sieu_thi.ma_so_doanh_nghiep like '56%' and dn.ma_so_doanh_nghiep is null
