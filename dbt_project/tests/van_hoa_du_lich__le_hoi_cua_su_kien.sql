-- X.16: the festival an event is a year of is in the list of festivals.
select su_kien.ma_su_kien, su_kien.ma_le_hoi
from {{ ref("van_hoa_du_lich__lich_su_kien_le_hoi__su_kien") }} as su_kien
left join {{ ref("van_hoa_du_lich__lich_su_kien_le_hoi__le_hoi") }} as le_hoi using (ma_le_hoi)
where su_kien.ma_le_hoi is not null and le_hoi.ma_le_hoi is null
