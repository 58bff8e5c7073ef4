-- The form has a row for what there is and one for what is planned; a commune with only one of them is left out.
with
    theo_xa as (
        {{
            communes_on(
                ref("stg_csdl_dat_dai__ke_hoach_nam"),
                "case when nam_ke_hoach between 1900 and 2200 then make_date(nam_ke_hoach::int, 1, 1) end",
            )
        }}
    ),

    loai_dat as (
        select theo_xa.*, chi_tieu.loai_dat, chi_tieu.cap_chi_tieu, chi_tieu.dien_tich
        from theo_xa
        cross join lateral {{ land_type_rows("theo_xa") }}
    ),

    dong as (
        select
            ke_hoach.*,
            hien_trang.dien_tich as dien_tich_hien_trang_ha,
            ke_hoach.dien_tich as dien_tich_ke_hoach_ha,
            ke_hoach.dien_tich - hien_trang.dien_tich as tang_giam_ha
        from loai_dat as ke_hoach
        inner join loai_dat as hien_trang using (nam_ke_hoach, ma_xa, loai_dat)
        where ke_hoach.loai_so_lieu = 'ke_hoach' and hien_trang.loai_so_lieu = 'hien_trang'
    )

    {{ published("dong") }}
