with
    dong as (
        select
            co_so.so_giay_chung_nhan,
            {{
                public_name(
                    "co_so.ten_co_so",
                    "co_so.chu_the = 'to_chuc'",
                    "'Cơ sở bán lẻ thuốc, giấy số ' || co_so.so_giay_chung_nhan",
                )
            }} as ten_co_so,
            co_so.loai_co_so,
            co_so.chu_the,
            case when co_so.chu_the = 'to_chuc' then co_so.ma_so_doanh_nghiep end as ma_so_doanh_nghiep,
            co_so.pham_vi as pham_vi_kinh_doanh,
            co_so.thuoc_kiem_soat as thuoc_kiem_soat_dac_biet,
            co_so.so_thuc_hanh_tot as so_gpp,
            co_so.han_thuc_hanh_tot as han_gpp,
            co_so.dien_tich_m2,
            co_so.gio_mo_cua,
            co_so.ma_xa,
            xa.ten_xa,
            {{ public_address("co_so.dia_chi", "co_so.chu_the = 'to_chuc'") }} as dia_chi,
            co_so.vi_do,
            co_so.kinh_do,
            co_so.ngay_cap,
            co_so.trang_thai,
            co_so.ngay_cap_nhat
        from {{ ref("stg_cap_phep_duoc__co_so_duoc") }} as co_so
        left join {{ ref("communes") }} as xa on xa.ma_xa = co_so.ma_xa and xa.hieu_luc_den is null
        where co_so.loai_co_so in ('nha_thuoc', 'quay_thuoc', 'tu_thuoc_tram_y_te') and co_so.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
