-- The heritage a festival names (X.16) is on the national list (X.8).
select le_hoi.ma_le_hoi, le_hoi.ma_di_san
from {{ ref("van_hoa_du_lich__lich_su_kien_le_hoi__le_hoi") }} as le_hoi
left join {{ ref("van_hoa_du_lich__di_san_phi_vat_the_quoc_gia") }} as di_san using (ma_di_san)
where le_hoi.ma_di_san is not null and di_san.ma_di_san is null
