-- The land uses of a plan add up to its area (XII.5), give or take one percent for rounding.
with
    can_bang as (
        select ma_do_an, sum(dien_tich_ha) as tong_ha
        from {{ ref("xay_dung__quy_hoach_xay_dung__can_bang_su_dung_dat") }}
        group by ma_do_an
    )

select do_an.ma_do_an, do_an.dien_tich_ha, can_bang.tong_ha
from can_bang
inner join {{ ref("xay_dung__quy_hoach_xay_dung__do_an") }} as do_an using (ma_do_an)
where abs(can_bang.tong_ha - do_an.dien_tich_ha) > 0.01 * do_an.dien_tich_ha
