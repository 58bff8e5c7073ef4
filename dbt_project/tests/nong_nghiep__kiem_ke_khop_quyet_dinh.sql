-- The forest of an inventory's annex (VIII.11) is that of its decision, but for what the warehouse refused.
with
    phu_luc as (
        select ma_van_ban, sum(dien_tich_ha) as dien_tich_ha
        from {{ ref("nong_nghiep__kiem_ke_rung__kiem_ke_theo_xa") }}
        where loai_dat_rung in ('rung_tu_nhien', 'rung_trong_thanh_rung')
        group by ma_van_ban
    )

select quyet_dinh.ma_van_ban, quyet_dinh.tong_dien_tich_rung_ha, phu_luc.dien_tich_ha
from {{ ref("nong_nghiep__kiem_ke_rung__quyet_dinh") }} as quyet_dinh
left join phu_luc using (ma_van_ban)
where
    quyet_dinh.con_hieu_luc
    and abs(coalesce(phu_luc.dien_tich_ha, 0) - quyet_dinh.tong_dien_tich_rung_ha)
    > 0.02 * quyet_dinh.tong_dien_tich_rung_ha
