-- An antiquity a museum keeps (X.11) is one object of its inventory (X.14), registered once.
select co_vat.ma_hien_vat
from {{ ref("van_hoa_du_lich__di_vat_co_vat_bao_vat_quoc_gia") }} as co_vat
left join {{ ref("van_hoa_du_lich__tai_lieu_hien_vat_bao_tang__hien_vat") }} as hien_vat using (ma_hien_vat)
where co_vat.ma_hien_vat is not null
group by co_vat.ma_hien_vat
having count(*) > 1 or count(hien_vat.ma_bao_tang) = 0
