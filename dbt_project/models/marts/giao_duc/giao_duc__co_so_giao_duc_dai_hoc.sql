-- The register may truly be empty; the gate asks the owner to confirm that before an empty table goes out.
with
    dong as (
        select co_so.*, xa.ten_xa
        from {{ ref("stg_csdl_giao_duc__co_so_dai_hoc") }} as co_so
        left join {{ ref("communes") }} as xa on xa.ma_xa = co_so.ma_xa and xa.hieu_luc_den is null
        where co_so.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
