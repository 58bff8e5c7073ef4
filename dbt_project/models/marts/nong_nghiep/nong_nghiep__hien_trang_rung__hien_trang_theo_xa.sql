-- The state on 31 December, with the communes of that day.
with
    dong as (
        {{
            communes_on(
                ref("stg_lam_nghiep__hien_trang"),
                "case when nam between 1990 and 2100 then make_date(nam::int, 12, 31) end",
            )
        }}
    )

    {{ published("dong") }}
