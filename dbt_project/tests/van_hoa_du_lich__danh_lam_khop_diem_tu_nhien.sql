-- The tourist site a scenic monument names (X.10) is one of X.1 and names the monument in return.
select danh_lam.ma_di_tich, danh_lam.ma_diem_du_lich
from {{ ref("van_hoa_du_lich__danh_lam_thang_canh") }} as danh_lam
left join
    {{ ref("van_hoa_du_lich__diem_du_lich_tu_nhien") }} as diem
    on diem.ma_diem = danh_lam.ma_diem_du_lich
    and diem.ma_di_tich = danh_lam.ma_di_tich
where danh_lam.ma_diem_du_lich is not null and diem.ma_diem is null
