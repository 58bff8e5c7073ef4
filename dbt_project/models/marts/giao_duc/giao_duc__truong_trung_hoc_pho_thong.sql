-- Combined schools are here with their upper secondary part only; the last grade is grade 12.
with
    dong as (
        select truong.*, so_hoc_sinh_cuoi_cap as so_hoc_sinh_lop_12, so_hoc_sinh_ban_tru as so_hoc_sinh_noi_tru
        from ({{ schools_teaching("thpt") }}) as truong
    )

    {{ published("dong") }}
