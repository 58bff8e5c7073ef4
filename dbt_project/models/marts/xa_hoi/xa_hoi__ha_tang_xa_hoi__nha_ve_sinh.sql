with
    dong as (
        select nha_ve_sinh.*, nha_ve_sinh.ten_cong_trinh as ten_nha_ve_sinh, xa.ten_xa
        from {{ ref("stg_ha_tang_xa_hoi__nha_ve_sinh") }} as nha_ve_sinh
        left join {{ ref("communes") }} as xa on xa.ma_xa = nha_ve_sinh.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
