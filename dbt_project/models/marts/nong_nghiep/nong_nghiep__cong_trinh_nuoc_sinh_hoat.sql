-- Every work with its newest assessment.
with
    danh_gia as (
        select distinct on (ma_cong_trinh) ma_cong_trinh, nam as nam_danh_gia, muc_do_ben_vung
        from {{ ref("stg_csdl_thuy_loi__danh_gia_nuoc_sach") }}
        order by ma_cong_trinh, nam desc
    ),

    dong as (
        select nuoc_sach.*, xa.ten_xa, danh_gia.nam_danh_gia, danh_gia.muc_do_ben_vung
        from {{ ref("stg_csdl_thuy_loi__nuoc_sach") }} as nuoc_sach
        left join danh_gia using (ma_cong_trinh)
        left join {{ ref("communes") }} as xa on xa.ma_xa = nuoc_sach.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
