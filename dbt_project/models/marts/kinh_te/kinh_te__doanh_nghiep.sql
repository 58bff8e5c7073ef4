-- The whole register, dissolved enterprises included. The seat of a private enterprise may be its owner's home, so only
-- the commune of it is published.
with
    dong as (
        select
            ma_so_doanh_nghiep,
            ten_doanh_nghiep,
            loai_hinh,
            ngay_dang_ky_lan_dau,
            ngay_thay_doi_gan_nhat,
            so_lan_thay_doi,
            nganh_chinh_ma,
            nganh_chinh_ten,
            he_nganh,
            von_dieu_le,
            case when loai_hinh <> 'tu_nhan' then dia_chi end as dia_chi,
            case
                when loai_hinh = 'tu_nhan' then 'khong_cong_bo' when dia_chi is null then 'chua_thu_thap'
            end as ly_do_trong_dia_chi,
            dn.ma_xa,
            xa.ten_xa,
            trang_thai,
            ngay_trang_thai,
            ngay_cap_nhat
        from {{ ref("stg_csdl_dang_ky_kinh_doanh__doanh_nghiep") }} as dn
        left join {{ ref("communes") }} as xa on xa.ma_xa = dn.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
