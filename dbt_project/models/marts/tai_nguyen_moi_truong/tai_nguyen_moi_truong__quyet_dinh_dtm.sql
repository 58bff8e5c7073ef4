with
    dong as (
        select *, ngay_quyet_dinh - ngay_nop_ho_so as so_ngay_tham_dinh
        from ({{ with_commune_name(ref("stg_van_ban_tnmt__quyet_dinh_dtm")) }}) as quyet_dinh
    )

    {{ published("dong") }}
