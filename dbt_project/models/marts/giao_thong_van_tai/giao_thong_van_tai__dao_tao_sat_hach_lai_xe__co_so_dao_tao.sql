-- Training vehicles are counted by class, so the school's number is their sum.
with
    xe as (
        select ma_co_so, sum(so_xe_tap_lai) as so_xe_tap_lai
        from {{ ref("stg_dao_tao_lai_xe__hang_dao_tao") }}
        group by ma_co_so
    ),

    dong as (
        select co_so.*, xa.ten_xa, xe.so_xe_tap_lai
        from {{ ref("stg_dao_tao_lai_xe__co_so") }} as co_so
        left join xe using (ma_co_so)
        left join {{ ref("communes") }} as xa on xa.ma_xa = co_so.ma_xa and xa.hieu_luc_den is null
        where co_so.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
