-- Bus routes in service; the operator's name is empty for household businesses, whose name is never read.
with
    dong as (
        select tuyen.*, don_vi.ten_don_vi
        from {{ ref("stg_csdl_van_tai__tuyen_buyt") }} as tuyen
        left join {{ ref("stg_csdl_van_tai__don_vi") }} as don_vi using (so_giay_phep)
        where tuyen.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
