with
    dong as (
        {{
            communes_on(
                ref("stg_bao_hiem_xa_hoi__nguoi_tham_gia"),
                "case when quy ~ '^20[0-9]{2}-Q[1-4]$' then make_date(left(quy, 4)::int, right(quy, 1)::int * 3, 28) end",
            )
        }}
    )

    {{ published("dong") }}
