-- The destination keeps the name it was promulgated with; whether that province still exists follows from the list of
-- today.
with
    khai_thac as (
        select ma_tuyen, count(distinct so_giay_phep) as so_don_vi_khai_thac
        from {{ ref("stg_csdl_van_tai__bieu_do") }}
        group by ma_tuyen
    ),

    dong as (
        select
            tuyen.*,
            tuyen.ma_xa_ben_di as ma_xa,
            xa.ten_xa,
            coalesce(khai_thac.so_don_vi_khai_thac, 0) as so_don_vi_khai_thac,
            tuyen.loai_tuyen = 'lien_tinh'
            and {{ bare_province("tuyen.noi_den_khi_cong_bo") }} not in ({{ provinces_of_today() }}) as da_doi_tinh
        from {{ ref("stg_csdl_van_tai__tuyen") }} as tuyen
        left join khai_thac using (ma_tuyen)
        left join {{ ref("communes") }} as xa on xa.ma_xa = tuyen.ma_xa_ben_di and xa.hieu_luc_den is null
        where tuyen.phan_loai <> 'bai_bo'
    )

    {{ published("dong") }}
