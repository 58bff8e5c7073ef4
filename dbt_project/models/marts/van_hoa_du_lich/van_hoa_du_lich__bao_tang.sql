-- Holdings are counted from the accepted rows of the inventory, so they agree with X.14.
with
    so_kiem_ke as (
        select ma_bao_tang, count(*) as so_hien_vat, count(*) filter (where dang_trung_bay) as so_hien_vat_trung_bay
        from {{ ref("stg_di_san__hien_vat") }}
        group by ma_bao_tang
    ),

    dong as (
        select
            bao_tang.*,
            bao_tang.hang as hang_bao_tang,
            xa.ten_xa,
            coalesce(so_kiem_ke.so_hien_vat, 0) as so_hien_vat,
            coalesce(so_kiem_ke.so_hien_vat_trung_bay, 0) as so_hien_vat_trung_bay
        from {{ ref("stg_di_san__bao_tang") }} as bao_tang
        left join so_kiem_ke using (ma_bao_tang)
        left join {{ ref("communes") }} as xa on xa.ma_xa = bao_tang.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
