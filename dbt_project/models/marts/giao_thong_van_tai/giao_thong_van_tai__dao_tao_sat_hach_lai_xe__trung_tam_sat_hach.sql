-- Test centres, licensed by the traffic police since March 2025.
with
    dong as (
        select trung_tam.*, xa.ten_xa
        from {{ ref("stg_dao_tao_lai_xe__trung_tam_sat_hach") }} as trung_tam
        left join {{ ref("communes") }} as xa on xa.ma_xa = trung_tam.ma_xa and xa.hieu_luc_den is null
        where trung_tam.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
