-- Wholesalers are organisations: a row that says otherwise is a clerk's slip and has no place in a public list.
with
    dong as (
        select
            co_so.*,
            xa.ten_xa,
            co_so.loai_co_so as loai_ban_buon,
            co_so.pham_vi as pham_vi_kinh_doanh,
            co_so.thuoc_kiem_soat as thuoc_kiem_soat_dac_biet,
            co_so.so_thuc_hanh_tot as so_gdp,
            co_so.han_thuc_hanh_tot as han_gdp,
            co_so.dien_tich_m2 as dien_tich_kho_m2
        from {{ ref("stg_cap_phep_duoc__co_so_duoc") }} as co_so
        left join {{ ref("communes") }} as xa on xa.ma_xa = co_so.ma_xa and xa.hieu_luc_den is null
        where
            co_so.loai_co_so in ('ban_buon', 'co_so_duoc_lieu')
            and co_so.chu_the = 'to_chuc'
            and co_so.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
