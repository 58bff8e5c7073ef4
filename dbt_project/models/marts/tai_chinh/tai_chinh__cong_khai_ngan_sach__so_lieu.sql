-- Forms 47, 50 to 55 and 65 to 67 speak of the provincial level; the others of the local budget of all levels.
with
    dong as (
        select
            *,
            case
                when left(bieu, 2) in ('47', '50', '51', '52', '53', '55', '65', '66', '67')
                then 'ngan_sach_cap_tinh'
                else 'ngan_sach_dia_phuong'
            end as pham_vi,
            round(100.0 * thuc_hien / nullif(du_toan, 0), 1) as ty_le_thuc_hien_pct,
            round(100.0 * thuc_hien / nullif(cung_ky_nam_truoc, 0), 1) as so_cung_ky_pct
        from {{ ref("stg_csdl_ngan_sach__so_lieu_bieu") }}
    )

    {{ published("dong") }}
