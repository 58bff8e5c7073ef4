with
    dong as (
        select *, round(100.0 * so_nguoi / nullif(sum(so_nguoi) over (partition by quy), 0), 2) as ty_trong
        from {{ ref("stg_bao_hiem_xa_hoi__bhyt_theo_nhom") }}
    )

    {{ published("dong") }}
