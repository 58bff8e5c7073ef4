-- Shares in whole percent: enough to see the market, too coarse to work out an operator's count.
with
    theo_doanh_nghiep as (
        select
            thang,
            doanh_nghiep,
            sum(so_thue_bao) as so_thue_bao,
            coalesce(sum(so_thue_bao) filter (where phan_loai = 'tra_sau'), 0) as so_tra_sau
        from {{ ref("stg_vien_thong__thue_bao") }}
        where dich_vu = 'di_dong'
        group by thang, doanh_nghiep
    ),

    dong as (
        select
            thang,
            doanh_nghiep,
            round(100.0 * so_thue_bao / nullif(sum(so_thue_bao) over thang_do, 0)) as thi_phan_pct,
            round(100.0 * so_tra_sau / nullif(sum(so_tra_sau) over thang_do, 0)) as thi_phan_tra_sau_pct,
            count(*) over thang_do as so_doanh_nghiep
        from theo_doanh_nghiep
        window thang_do as (partition by thang)
    )

    {{ published("dong") }}
