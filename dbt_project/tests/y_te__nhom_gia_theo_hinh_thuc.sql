-- Health stations and polyclinics, and only they, apply the price class of stations (XIII.8 against the list XIII.5).
select gia.ma_cskcb, gia.nhom_co_so, co_so.hinh_thuc
from {{ ref("y_te__gia_dich_vu_kham_chua_benh__co_so_ap_dung") }} as gia
inner join {{ ref("y_te__co_so_kham_chua_benh") }} as co_so using (ma_cskcb)
where (gia.nhom_co_so = 'tram_y_te') <> (co_so.hinh_thuc in ('tram_y_te', 'phong_kham_da_khoa'))
