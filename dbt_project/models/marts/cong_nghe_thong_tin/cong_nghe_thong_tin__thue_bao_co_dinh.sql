-- Province totals only: with two operators, either could work out the other's count from a split.
with
    co_dinh as ({{ subscribers_of_service("co_dinh") }}),

    dong as (
        select
            nay.*,
            nay.phan_loai as loai_khach_hang,
            round(100.0 * nay.so_thue_bao / nullif(nam_truoc.so_thue_bao, 0) - 100, 1) as thay_doi_cung_ky_pct
        from co_dinh as nay
        left join
            co_dinh as nam_truoc
            on nam_truoc.phan_loai = nay.phan_loai
            and nam_truoc.thang = to_char((nay.thang || '-01')::date - interval '1 year', 'YYYY-MM')
    )

    {{ published("dong") }}
