-- Traffic signals by junction.
with
    dong as (
        select den.*, duong.ten_duong, xa.ten_xa
        from {{ ref("stg_csdl_ket_cau_ha_tang__den_tin_hieu") }} as den
        left join {{ ref("stg_csdl_ket_cau_ha_tang__duong") }} as duong using (ma_duong)
        left join {{ ref("communes") }} as xa on xa.ma_xa = den.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
