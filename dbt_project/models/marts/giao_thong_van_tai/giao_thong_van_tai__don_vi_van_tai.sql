-- A household's name is a person's: it is not read, and the reason says so.
with
    loai_hinh as (
        select so_giay_phep, count(*) as so_loai_hinh, sum(so_phu_hieu) as so_phu_hieu
        from {{ ref("stg_csdl_van_tai__loai_hinh") }}
        group by so_giay_phep
    ),

    dong as (
        select
            don_vi.*,
            xa.ten_xa,
            {{ reason_for_empty("don_vi.ten_don_vi", "don_vi.loai_don_vi = 'ho_kinh_doanh'") }} as ly_do_trong_ten,
            coalesce(loai_hinh.so_loai_hinh, 0) as so_loai_hinh,
            coalesce(loai_hinh.so_phu_hieu, 0) as so_phu_hieu
        from {{ ref("stg_csdl_van_tai__don_vi") }} as don_vi
        left join loai_hinh using (so_giay_phep)
        left join {{ ref("communes") }} as xa on xa.ma_xa = don_vi.ma_xa and xa.hieu_luc_den is null
        where don_vi.trang_thai <> 'bi_thu_hoi'
    )

    {{ published("dong") }}
