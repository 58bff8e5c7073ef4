-- Every unit price (XII.12) is of a work item that has a norm, general (XII.9) or special (XII.10).
select don_gia.nam, don_gia.vung_luong, don_gia.ma_hieu
from {{ ref("xay_dung__don_gia_xay_dung_cong_trinh") }} as don_gia
left join {{ ref("xay_dung__dinh_muc_xay_dung__cong_tac") }} as chung using (ma_hieu)
left join {{ ref("xay_dung__dinh_muc_dac_thu__cong_tac") }} as dac_thu using (ma_hieu)
where chung.ma_hieu is null and dac_thu.ma_hieu is null
