-- The forest behind a commune's cover (VIII.12) is the forest of its rows in the annex of the same year.
with
    hien_trang as (
        select nam, ma_xa, sum(dien_tich_ha) as dien_tich_ha
        from {{ ref("nong_nghiep__hien_trang_rung__hien_trang_theo_xa") }}
        where loai_dat_rung in ('rung_tu_nhien', 'rung_trong_thanh_rung')
        group by nam, ma_xa
    )

select do_che_phu.nam, do_che_phu.ma_xa, do_che_phu.dien_tich_rung_ha, hien_trang.dien_tich_ha
from {{ ref("nong_nghiep__hien_trang_rung__do_che_phu") }} as do_che_phu
left join hien_trang using (nam, ma_xa)
where do_che_phu.dien_tich_rung_ha <> coalesce(hien_trang.dien_tich_ha, 0)
