-- Small counts of women, and of men, are withheld by published().
with
    dong as (
        select htx.*, xa.ten_xa, round(htx.doanh_thu / htx.so_thanh_vien) as doanh_thu_binh_quan_thanh_vien
        from {{ ref("stg_csdl_dang_ky_kinh_doanh__hop_tac_xa") }} as htx
        left join {{ ref("communes") }} as xa on xa.ma_xa = htx.ma_xa and xa.hieu_luc_den is null
        where htx.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
