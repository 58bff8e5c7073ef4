with
    dong as (
        select
            *,
            don_vi as don_vi_nang_luc,
            round(suat_von * he_so_vung, -3) as suat_von_dien_bien,
            'Bộ Xây dựng' as nguon_bo
        from {{ ref("stg_chi_so_gia__suat_von") }}
    )

    {{ published("dong") }}
