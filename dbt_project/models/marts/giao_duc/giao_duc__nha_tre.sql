-- Crèches are the groups under 36 months, in crèches of their own and in preschools: both are "trường mầm non".
with
    dong as (
        select
            truong.*,
            loai_truong = 'mam_non' as co_lop_mau_giao,
            so_lop as so_nhom_tre,
            so_hoc_sinh as so_tre,
            so_hoc_sinh_nu as so_tre_nu,
            so_hoc_sinh_ban_tru as so_tre_ban_tru
        from ({{ schools_teaching("nha_tre") }}) as truong
    )

    {{ published("dong") }}
