-- A law practice that takes part in legal aid (XI.22) is registered (XI.23), unless it has ceased since.
select tro_giup.ma_so, tro_giup.so_dang_ky_luat_su
from {{ ref("xa_hoi__to_chuc_tro_giup_phap_ly") }} as tro_giup
left join {{ ref("xa_hoi__to_chuc_luat_su") }} as luat_su on luat_su.so_dang_ky_hoat_dong = tro_giup.so_dang_ky_luat_su
where
    tro_giup.so_dang_ky_luat_su is not null
    and tro_giup.trang_thai = 'dang_hoat_dong'
    and luat_su.so_dang_ky_hoat_dong is null
