-- An occupation taught at two levels counts once for its provider.
with
    nghe as (
        select ma_co_so, count(distinct ma_nghe) as so_nghe_dao_tao
        from {{ ref("stg_csdl_gdnn__nghe_dao_tao") }}
        group by ma_co_so
    ),

    dong as (
        select co_so.*, xa.ten_xa, coalesce(nghe.so_nghe_dao_tao, 0) as so_nghe_dao_tao
        from {{ ref("stg_csdl_gdnn__co_so_gdnn") }} as co_so
        left join nghe using (ma_co_so)
        left join {{ ref("communes") }} as xa on xa.ma_xa = co_so.ma_xa and xa.hieu_luc_den is null
        where co_so.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
