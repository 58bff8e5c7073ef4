-- A price belongs to the commune where it was taken, as that was on the first of the month.
with
    theo_xa as (
        {{
            communes_on(
                ref("stg_trong_trot_bvtv__gia_nong_san"),
                "case when thang ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' then to_date(thang || '-01', 'YYYY-MM-DD') end",
            )
        }}
    ),

    dong as (select *, so_mau as so_phieu from theo_xa)

    {{ published("dong") }}
