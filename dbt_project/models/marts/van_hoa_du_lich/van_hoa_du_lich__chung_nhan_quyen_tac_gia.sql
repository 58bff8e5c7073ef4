-- Authors are a number. The issuing office is that of the ministry, whose list this is a part of.
with
    dong as (
        select
            *,
            ngay_cong_bo is not null as da_cong_bo,
            'Cục Bản quyền tác giả, Bộ Văn hóa, Thể thao và Du lịch' as nguon_bo
        from {{ ref("stg_quyen_tac_gia__chung_nhan") }}
    )

    {{ published("dong") }}
