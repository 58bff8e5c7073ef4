-- The share is on the mobile subscribers of the same month, as in II.1.
with
    bang_rong as ({{ subscribers_of_service("bang_rong_di_dong") }}),

    di_dong as (
        select thang, sum(so_thue_bao) as so_thue_bao
        from {{ ref("stg_vien_thong__thue_bao") }}
        where dich_vu = 'di_dong'
        group by thang
    ),

    dong as (
        select
            bang_rong.*,
            bang_rong.phan_loai as cong_nghe,
            round(100.0 * bang_rong.so_thue_bao / nullif(di_dong.so_thue_bao, 0), 1) as ty_le_tren_di_dong_pct
        from bang_rong
        left join di_dong using (thang)
    )

    {{ published("dong") }}
