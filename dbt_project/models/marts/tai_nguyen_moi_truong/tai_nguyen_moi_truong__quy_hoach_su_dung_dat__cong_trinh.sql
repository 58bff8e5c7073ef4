with
    dong as (
        {{
            communes_on(
                ref("stg_csdl_dat_dai__cong_trinh"),
                "case when nam_ke_hoach between 1900 and 2200 then make_date(nam_ke_hoach::int, 1, 1) end",
            )
        }}
    )

    {{ published("dong") }}
