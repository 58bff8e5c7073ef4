-- What could point at a private holder is coarsened here: days become months, sizes of the house are left out.
with
    theo_xa as ({{ communes_on(ref("stg_csdl_xay_dung__giay_phep"), "ngay_cap") }}),

    danh_dau as (select *, loai_chu_dau_tu = 'ca_nhan' as la_ca_nhan from theo_xa),

    dong as (
        select
            so_giay_phep,
            case when la_ca_nhan then date_trunc('month', ngay_cap)::date else ngay_cap end as ngay_cap,
            co_quan_cap,
            loai_giay_phep,
            loai_cong_trinh,
            cap_cong_trinh,
            loai_chu_dau_tu,
            case when not la_ca_nhan then ten_to_chuc end as ten_to_chuc,
            case when not la_ca_nhan then ma_so_doanh_nghiep end as ma_so_doanh_nghiep,
            ma_xa,
            ten_xa,
            ten_huyen,
            ma_xa_hien_hanh,
            ten_xa_hien_hanh,
            thon_ban,
            so_tang,
            case when not la_ca_nhan then chieu_cao_m end as chieu_cao_m,
            case when not la_ca_nhan then dien_tich_xay_dung_m2 end as dien_tich_xay_dung_m2,
            case when not la_ca_nhan then tong_dien_tich_san_m2 end as tong_dien_tich_san_m2,
            case
                when la_ca_nhan then date_trunc('month', ngay_het_han_khoi_cong)::date else ngay_het_han_khoi_cong
            end as ngay_het_han_khoi_cong,
            so_ngay_giai_quyet,
            trang_thai as tinh_trang
        from danh_dau
    )

    {{ published("dong") }}
