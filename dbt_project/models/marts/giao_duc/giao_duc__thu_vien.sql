-- Titles are counted from the library's own accepted records, so the number agrees with dataset I.14.
with
    bieu_ghi as (
        select ma_thu_vien, count(*) as so_dau_muc_bien_muc
        from {{ ref("stg_csdl_thu_vien__dau_sach") }}
        group by ma_thu_vien
    ),

    dong as (
        select thu_vien.*, xa.ten_xa, coalesce(bieu_ghi.so_dau_muc_bien_muc, 0) as so_dau_muc_bien_muc
        from {{ ref("stg_csdl_thu_vien__thu_vien") }} as thu_vien
        left join bieu_ghi using (ma_thu_vien)
        left join {{ ref("communes") }} as xa on xa.ma_xa = thu_vien.ma_xa and xa.hieu_luc_den is null
        where thu_vien.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
