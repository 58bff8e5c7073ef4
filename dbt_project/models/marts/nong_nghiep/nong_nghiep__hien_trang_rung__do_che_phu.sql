-- Forest cover is worked out anew from the annex; the file's own figure stands beside it.
with
    rung as (
        select nam, ma_xa, sum(dien_tich_ha) as dien_tich_rung_ha
        from {{ ref("stg_lam_nghiep__hien_trang") }}
        where loai_dat_rung in ('rung_tu_nhien', 'rung_trong_thanh_rung')
        group by nam, ma_xa
    ),

    dong as (
        select
            theo_xa.nam,
            theo_xa.ma_xa,
            theo_xa.ten_xa,
            theo_xa.ten_huyen,
            theo_xa.ma_xa_hien_hanh,
            theo_xa.ten_xa_hien_hanh,
            theo_xa.dien_tich_tu_nhien_ha,
            coalesce(rung.dien_tich_rung_ha, 0) as dien_tich_rung_ha,
            round(
                100 * coalesce(rung.dien_tich_rung_ha, 0) / nullif(theo_xa.dien_tich_tu_nhien_ha, 0), 1
            ) as ty_le_che_phu,
            theo_xa.ty_le_che_phu as ty_le_trong_bieu
        from
            (
                {{
                    communes_on(
                        ref("stg_lam_nghiep__dien_tich_xa"),
                        "case when nam between 1990 and 2100 then make_date(nam::int, 12, 31) end",
                    )
                }}
            ) as theo_xa
        left join rung using (nam, ma_xa)
    )

    {{ published("dong") }}
