-- Every report is kept, so a revision can be followed; small numbers of people are withheld by published().
with
    theo_xa as ({{ communes_on("(" ~ damage_reports() ~ ") as bao_cao", "ngay_bat_dau_dot") }}),

    dong as (select *, trang_thai as trang_thai_so_lieu from theo_xa)

    {{ published("dong") }}
