with
    dong as (
        select giay_phep.*, xa.ten_xa
        from {{ ref("stg_buu_chinh__giay_phep") }} as giay_phep
        left join {{ ref("communes") }} as xa on xa.ma_xa = giay_phep.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
