-- A cooperative names its union; both must still exist.
with
    dong as (
        select htx.ma_so_lien_hiep, htx.ma_so_htx, htx.ten_htx, htx.so_thanh_vien
        from {{ ref("stg_csdl_dang_ky_kinh_doanh__hop_tac_xa") }} as htx
        inner join {{ ref("stg_csdl_dang_ky_kinh_doanh__lien_hiep_htx") }} as lien_hiep using (ma_so_lien_hiep)
        where htx.trang_thai <> 'giai_the' and lien_hiep.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
