-- A mobile number goes out only with a day of consent beside it; an office line needs none.
with
    dong as (
        select
            luu_tru.ma_co_so,
            luu_tru.ten_co_so,
            luu_tru.loai_co_so,
            luu_tru.hang_sao,
            luu_tru.so_quyet_dinh as so_quyet_dinh_cong_nhan,
            luu_tru.ngay_quyet_dinh as ngay_cong_nhan,
            luu_tru.ngay_het_han,
            luu_tru.ma_so_doanh_nghiep,
            luu_tru.ma_xa,
            xa.ten_xa,
            luu_tru.dia_chi,
            luu_tru.vi_do,
            luu_tru.kinh_do,
            luu_tru.so_phong,
            luu_tru.so_giuong,
            luu_tru.gia_tu,
            luu_tru.gia_den,
            luu_tru.co_an_uong,
            luu_tru.co_phong_hop,
            case
                when luu_tru.dien_thoai !~ '^0[35789]' or luu_tru.ngay_dong_y is not null then luu_tru.dien_thoai
            end as dien_thoai,
            case when luu_tru.dien_thoai ~ '^0[35789]' then luu_tru.ngay_dong_y end as ngay_dong_y_cong_khai,
            luu_tru.website,
            luu_tru.nam_hoat_dong,
            luu_tru.trang_thai,
            luu_tru.ngay_cap_nhat
        from {{ ref("stg_csdl_du_lich__luu_tru") }} as luu_tru
        left join {{ ref("communes") }} as xa on xa.ma_xa = luu_tru.ma_xa and xa.hieu_luc_den is null
        where luu_tru.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
