-- The publisher follows from the scope: the ministry for the country, the department for the province.
with
    dong as (
        select
            *,
            chi_so as chi_so_nam_goc,
            case pham_vi when 'quoc_gia' then 'Bộ Xây dựng' else 'Sở Xây dựng tỉnh Điện Biên' end as nguon
        from {{ ref("stg_chi_so_gia__gia_xay_dung") }}
    )

    {{ published("dong") }}
