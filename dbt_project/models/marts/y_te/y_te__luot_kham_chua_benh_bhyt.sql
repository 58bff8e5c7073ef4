-- Days and cost would betray a withheld number of visits, so they are withheld with it.
with
    theo_xa as (
        {{
            communes_on(
                ref("stg_bao_hiem_xa_hoi__luot_kcb"),
                "case when thang ~ '^20[0-9]{2}-[01][0-9]$' then (thang || '-01')::date end",
            )
        }}
    ),

    dong as (
        select
            thang,
            ma_cskcb,
            ten_co_so,
            tuyen,
            ma_xa,
            ten_xa,
            ten_huyen,
            ma_xa_hien_hanh,
            ten_xa_hien_hanh,
            hinh_thuc,
            so_luot,
            so_luot_tre_em,
            case when so_luot not between 1 and 4 then so_ngay_dieu_tri end as so_ngay_dieu_tri,
            case when so_luot not between 1 and 4 then chi_phi end as chi_phi_bhyt
        from theo_xa
    )

    {{ published("dong") }}
