-- The change is on the very month before; a gap or a new price area has none.
with
    khu_vuc as (select distinct on (khu_vuc) khu_vuc, ten_khu_vuc from {{ ref("stg_gia_xay_dung__khu_vuc") }}),

    so_sanh as (
        select gia.*, lag(gia.thang) over chuoi as thang_lien_truoc, lag(gia.gia_chua_vat) over chuoi as gia_lien_truoc
        from {{ ref("stg_gia_xay_dung__vat_lieu") }} as gia
        window chuoi as (partition by gia.ma_vat_lieu, gia.khu_vuc order by gia.thang)
    ),

    dong as (
        select
            so_sanh.*,
            khu_vuc.ten_khu_vuc,
            case
                when thang_lien_truoc = to_char((thang || '-01')::date - interval '1 month', 'YYYY-MM')
                then round(100.0 * gia_chua_vat / nullif(gia_lien_truoc, 0) - 100, 1)
            end as thay_doi_so_thang_truoc_pct
        from so_sanh
        left join khu_vuc using (khu_vuc)
    )

    {{ published("dong") }}
