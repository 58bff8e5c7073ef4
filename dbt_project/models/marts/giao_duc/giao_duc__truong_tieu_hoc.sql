-- Combined schools are here with their primary part only.
with dong as ({{ schools_teaching("tieu_hoc") }}) {{ published("dong") }}
