-- Taxi brands; name and seat come from the licence register, so the two never differ.
with
    dong as (
        select
            taxi.*,
            don_vi.ten_don_vi,
            don_vi.ma_so_doanh_nghiep,
            don_vi.ma_xa,
            xa.ten_xa,
            don_vi.dia_chi,
            taxi.so_xe_den_5_cho + taxi.so_xe_7_cho as so_xe
        from {{ ref("stg_csdl_van_tai__taxi") }} as taxi
        inner join {{ ref("stg_csdl_van_tai__don_vi") }} as don_vi using (so_giay_phep)
        left join {{ ref("communes") }} as xa on xa.ma_xa = don_vi.ma_xa and xa.hieu_luc_den is null
        where taxi.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
