-- Communes as they were on the quarter's last day, and as they are now.
with
    theo_xa as ({{ communes_on(ref("stg_bao_cao_csgt__mo_to_theo_xa"), last_day_of_quarter("quy")) }}),

    dong as (select *, so_cap_moi + so_cap_doi_cap_lai + so_thu_hoi as tong_so_luot from theo_xa)

    {{ published("dong") }}
