-- The business as it is today, agents included; of its licences only the newest valid one is named.
with
    con_hieu_luc as (
        select distinct on (ma_so_doanh_nghiep) ma_so_doanh_nghiep, so_giay_phep as so_giay_phep_hien_hanh
        from {{ ref("stg_csdl_du_lich__giay_phep") }}
        where tinh_trang = 'con_hieu_luc'
        order by ma_so_doanh_nghiep, ngay_cap desc, lan_cap desc
    ),

    dong as (
        select lu_hanh.*, xa.ten_xa, con_hieu_luc.so_giay_phep_hien_hanh
        from {{ ref("stg_csdl_du_lich__lu_hanh") }} as lu_hanh
        left join con_hieu_luc using (ma_so_doanh_nghiep)
        left join {{ ref("communes") }} as xa on xa.ma_xa = lu_hanh.ma_xa and xa.hieu_luc_den is null
        where lu_hanh.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
