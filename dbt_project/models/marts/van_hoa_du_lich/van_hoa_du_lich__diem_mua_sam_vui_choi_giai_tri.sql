-- Name and code go out for enterprises only: a household's tax code is its owner's identity number since July 2025.
with
    dich_vu as (select * from {{ ref("stg_csdl_du_lich__dich_vu") }} where trang_thai <> 'giai_the'),

    cua_doanh_nghiep as (
        select ma_co_so, ten_doanh_nghiep, ma_so_doanh_nghiep from dich_vu where loai_chu_the = 'doanh_nghiep'
    ),

    dong as (
        select
            dich_vu.ma_co_so,
            dich_vu.ten_co_so,
            dich_vu.loai_dich_vu,
            dich_vu.loai_chu_the,
            cua_doanh_nghiep.ten_doanh_nghiep,
            cua_doanh_nghiep.ma_so_doanh_nghiep,
            dich_vu.ma_xa,
            xa.ten_xa,
            dich_vu.dia_chi,
            dich_vu.vi_do,
            dich_vu.kinh_do,
            dich_vu.suc_chua,
            dich_vu.dien_tich_m2,
            dich_vu.mat_hang,
            dich_vu.gio_mo_cua,
            dich_vu.gio_dong_cua,
            dich_vu.gia_tu,
            dich_vu.gia_den,
            dich_vu.thanh_toan_dien_tu,
            dich_vu.dat_tieu_chuan,
            dich_vu.so_quyet_dinh,
            dich_vu.ngay_quyet_dinh as ngay_cong_nhan,
            dich_vu.ngay_het_han,
            dich_vu.trang_thai,
            dich_vu.ngay_cap_nhat
        from dich_vu
        left join cua_doanh_nghiep using (ma_co_so)
        left join {{ ref("communes") }} as xa on xa.ma_xa = dich_vu.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
