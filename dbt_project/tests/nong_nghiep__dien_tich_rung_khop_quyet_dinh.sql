-- The forest of the annex (VIII.12) is that of the decision, but for what the warehouse refused: at most two per cent.
with
    phu_luc as (
        select ma_van_ban, sum(dien_tich_ha) as dien_tich_ha
        from {{ ref("nong_nghiep__hien_trang_rung__hien_trang_theo_xa") }}
        where loai_dat_rung in ('rung_tu_nhien', 'rung_trong_thanh_rung')
        group by ma_van_ban
    )

select quyet_dinh.ma_van_ban, quyet_dinh.tong_dien_tich_rung_ha, phu_luc.dien_tich_ha
from {{ ref("nong_nghiep__hien_trang_rung__quyet_dinh") }} as quyet_dinh
left join phu_luc using (ma_van_ban)
where
    quyet_dinh.con_hieu_luc
    and abs(coalesce(phu_luc.dien_tich_ha, 0) - quyet_dinh.tong_dien_tich_rung_ha)
    > 0.02 * quyet_dinh.tong_dien_tich_rung_ha
