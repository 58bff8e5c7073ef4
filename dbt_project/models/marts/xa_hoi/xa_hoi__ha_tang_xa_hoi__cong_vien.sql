with
    dong as (
        select
            cong_vien.*,
            cong_vien.ten_cong_trinh as ten_cong_vien,
            cong_vien.loai_cong_trinh as loai_cong_vien,
            xa.ten_xa
        from {{ ref("stg_ha_tang_xa_hoi__cong_vien") }} as cong_vien
        left join {{ ref("communes") }} as xa on xa.ma_xa = cong_vien.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
