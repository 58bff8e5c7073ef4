-- The register may truly be empty; the gate asks the owner to confirm that before an empty table goes out.
with
    dong as (
        select co_so.*, xa.ten_xa
        from {{ ref("stg_noi_vu_hoi_quy__nuoi_duong_ncc") }} as co_so
        left join {{ ref("communes") }} as xa on xa.ma_xa = co_so.ma_xa and xa.hieu_luc_den is null
        where co_so.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
