-- Combined schools are here with their lower secondary part only; the last grade is grade 9.
with
    dong as (select truong.*, so_hoc_sinh_cuoi_cap as so_hoc_sinh_lop_9 from ({{ schools_teaching("thcs") }}) as truong)

    {{ published("dong") }}
