-- Kinds of transport of the operators that are published.
with
    dong as (
        select loai_hinh.*
        from {{ ref("stg_csdl_van_tai__loai_hinh") }} as loai_hinh
        inner join {{ ref("stg_csdl_van_tai__don_vi") }} as don_vi using (so_giay_phep)
        where don_vi.trang_thai <> 'bi_thu_hoi'
    )

    {{ published("dong") }}
