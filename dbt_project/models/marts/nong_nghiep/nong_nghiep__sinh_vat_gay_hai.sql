-- One row of the notice is one published row, with the communes of its Monday.
with
    theo_xa as ({{ communes_on(ref("stg_trong_trot_bvtv__dich_hai"), "tu_ngay") }}),

    dong as (select *, giai_doan as giai_doan_sinh_truong from theo_xa)

    {{ published("dong") }}
