-- Each figure beside that of the same quarter a year earlier, where there is one.
with
    so_lieu as (select * from {{ ref("stg_thong_ke_lao_dong__that_nghiep") }}),

    cung_ky as (
        select
            (left(quy, 4)::int + 1)::text || right(quy, 3) as quy,
            dia_phuong,
            gioi_tinh,
            khu_vuc,
            ty_le_that_nghiep as ty_le_cung_ky
        from so_lieu
    ),

    dong as (
        select so_lieu.*, so_lieu.ty_le_that_nghiep - cung_ky.ty_le_cung_ky as chenh_lech_cung_ky
        from so_lieu
        left join cung_ky using (quy, dia_phuong, gioi_tinh, khu_vuc)
    )

    {{ published("dong") }}
