-- The number of objects a museum shows (X.12) is the number of its rows in X.14, on display and in all.
with
    so_kiem_ke as (
        select ma_bao_tang, count(*) as so_hien_vat, count(*) filter (where dang_trung_bay) as so_trung_bay
        from {{ ref("van_hoa_du_lich__tai_lieu_hien_vat_bao_tang__hien_vat") }}
        group by ma_bao_tang
    )

select bao_tang.ma_bao_tang, bao_tang.so_hien_vat, so_kiem_ke.so_hien_vat as so_dong_so_kiem_ke
from {{ ref("van_hoa_du_lich__bao_tang") }} as bao_tang
left join so_kiem_ke using (ma_bao_tang)
where
    bao_tang.so_hien_vat <> coalesce(so_kiem_ke.so_hien_vat, 0)
    or bao_tang.so_hien_vat_trung_bay <> coalesce(so_kiem_ke.so_trung_bay, 0)
