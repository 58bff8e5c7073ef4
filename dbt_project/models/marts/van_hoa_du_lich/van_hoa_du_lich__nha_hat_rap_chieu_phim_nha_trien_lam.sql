-- The list may truly be empty; the gate asks the owner to confirm that before an empty table goes out.
with
    dong as (
        select cong_trinh.*, xa.ten_xa, cong_trinh.so_buoi_nam as so_buoi_trong_nam
        from {{ ref("stg_the_thao_van_hoa_co_so__cong_trinh") }} as cong_trinh
        left join {{ ref("communes") }} as xa on xa.ma_xa = cong_trinh.ma_xa and xa.hieu_luc_den is null
        where cong_trinh.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
