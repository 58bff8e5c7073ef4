-- Output comes from the same reports as VIII.1, so the two datasets cannot disagree. Years with four quarters only.
with
    san_luong as (
        select
            nam,
            cay_trong as nong_san,
            sum(dien_tich_thu_hoach_ha) as dien_tich_thu_hoach_ha,
            sum(san_luong_tan) as san_luong_tan
        from {{ ref("stg_trong_trot_bvtv__san_xuat") }}
        group by nam, cay_trong
    ),

    tieu_thu as (
        select
            left(quy, 4)::int as nam,
            nong_san,
            sum(khoi_luong_tan) as tieu_thu_tan,
            coalesce(sum(khoi_luong_tan) filter (where kenh = 'che_bien_trong_tinh'), 0) as che_bien_tan,
            coalesce(sum(khoi_luong_tan) filter (where kenh = 'xuat_khau'), 0) as xuat_khau_tan,
            sum(gia_tri) as gia_tri_tieu_thu
        from {{ ref("stg_trong_trot_bvtv__tieu_thu") }}
        group by left(quy, 4)::int, nong_san
        having count(distinct quy) = 4
    ),

    dong as (
        select *, round(100 * tieu_thu.che_bien_tan / nullif(san_luong.san_luong_tan, 0), 1) as ty_le_che_bien
        from tieu_thu
        inner join san_luong using (nam, nong_san)
    )

    {{ published("dong") }}
