-- Kindergarten classes (3 to 5 years), in kindergartens and in preschools; the last class is that of the
-- five-year-olds.
with
    dong as (
        select
            truong.*,
            loai_truong = 'mam_non' as co_nhom_tre,
            so_hoc_sinh as so_tre,
            so_hoc_sinh_nu as so_tre_nu,
            so_hoc_sinh_cuoi_cap as so_tre_5_tuoi
        from ({{ schools_teaching("mau_giao") }}) as truong
    )

    {{ published("dong") }}
