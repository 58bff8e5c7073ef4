-- Ports, landings and anchorages that are not closed.
with
    dong as (
        select ben.*, xa.ten_xa
        from {{ ref("stg_csdl_ket_cau_ha_tang__ben_thuy") }} as ben
        left join {{ ref("communes") }} as xa on xa.ma_xa = ben.ma_xa and xa.hieu_luc_den is null
        where ben.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
