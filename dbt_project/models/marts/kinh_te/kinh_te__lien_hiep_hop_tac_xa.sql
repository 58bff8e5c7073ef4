with
    dong as (
        select lien_hiep.*, xa.ten_xa
        from {{ ref("stg_csdl_dang_ky_kinh_doanh__lien_hiep_htx") }} as lien_hiep
        left join {{ ref("communes") }} as xa on xa.ma_xa = lien_hiep.ma_xa and xa.hieu_luc_den is null
        where lien_hiep.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
