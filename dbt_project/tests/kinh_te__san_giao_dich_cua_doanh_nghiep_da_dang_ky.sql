-- An enterprise of the province (code 56…) with an e-commerce floor (V.6) is in the register V.1, at the same commune.
select san.so_dang_ky, san.ma_so_doanh_nghiep, san.ma_xa, dn.ma_xa as ma_xa_dang_ky
from {{ ref("kinh_te__san_giao_dich_thuong_mai_dien_tu__san_giao_dich") }} as san
left join {{ ref("kinh_te__doanh_nghiep") }} as dn using (ma_so_doanh_nghiep)
where san.ma_so_doanh_nghiep like '56%' and dn.ma_xa is distinct from san.ma_xa
