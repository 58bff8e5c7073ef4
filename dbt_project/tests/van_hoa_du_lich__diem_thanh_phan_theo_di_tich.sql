-- X.9: a part belongs to a monument of the same list that is no part itself, and shares its rank and decision.
select thanh_phan.ma_di_tich, thanh_phan.ma_di_tich_cha
from {{ ref("van_hoa_du_lich__di_tich_lich_su_van_hoa") }} as thanh_phan
left join
    {{ ref("van_hoa_du_lich__di_tich_lich_su_van_hoa") }} as di_tich
    on di_tich.ma_di_tich = thanh_phan.ma_di_tich_cha
    and di_tich.ma_di_tich_cha is null
    and di_tich.cap_xep_hang = thanh_phan.cap_xep_hang
    and di_tich.so_quyet_dinh_xep_hang = thanh_phan.so_quyet_dinh_xep_hang
where thanh_phan.ma_di_tich_cha is not null and di_tich.ma_di_tich is null
