-- Work, capital and dwellings are cumulative: no quarter of a project reports less than the one before.
with
    theo_quy as (
        select
            ma_du_an,
            quy,
            khoi_luong_hoan_thanh_pct < lag(khoi_luong_hoan_thanh_pct) over chuoi as lui_khoi_luong,
            von_da_thuc_hien < lag(von_da_thuc_hien) over chuoi as lui_von,
            so_can_hoan_thanh < lag(so_can_hoan_thanh) over chuoi as lui_so_can
        from {{ ref("xay_dung__du_an_nha_o__tien_do") }}
        window chuoi as (partition by ma_du_an order by quy)
    )

select *
from theo_quy
where lui_khoi_luong or lui_von or lui_so_can
