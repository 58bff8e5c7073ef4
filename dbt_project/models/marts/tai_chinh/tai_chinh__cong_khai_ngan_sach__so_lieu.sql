-- Form 47 alone speaks of the provincial level; the others of the local budget of all levels.
with
    dong as (
        select
            *,
            case when bieu = '47/CK-NSNN' then 'ngan_sach_cap_tinh' else 'ngan_sach_dia_phuong' end as pham_vi,
            round(100.0 * thuc_hien / nullif(du_toan, 0), 1) as ty_le_thuc_hien_pct,
            round(100.0 * thuc_hien / nullif(cung_ky_nam_truoc, 0), 1) as so_cung_ky_pct
        from {{ ref("stg_csdl_ngan_sach__so_lieu_bieu") }}
    )

    {{ published("dong") }}
