with
    dong as (
        select to_chuc.*, xa.ten_xa
        from {{ ref("stg_dich_vu_viec_lam__to_chuc") }} as to_chuc
        left join {{ ref("communes") }} as xa on xa.ma_xa = to_chuc.ma_xa and xa.hieu_luc_den is null
        where to_chuc.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
