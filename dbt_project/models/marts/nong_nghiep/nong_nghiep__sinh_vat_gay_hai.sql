-- The total is ours: the three degrees of infestation do not overlap.
with
    theo_xa as ({{ communes_on(ref("stg_trong_trot_bvtv__dich_hai"), "tu_ngay") }}),

    dong as (
        select
            *, giai_doan as giai_doan_sinh_truong, nhiem_nhe_ha + nhiem_trung_binh_ha + nhiem_nang_ha as tong_nhiem_ha
        from theo_xa
    )

    {{ published("dong") }}
