-- Processors who are persons are without name and placed by village.
with
    co_so as ({{ holders_without_names(ref("stg_trong_trot_bvtv__co_so_che_bien")) }}),

    dong as (
        select
            ma_co_so,
            loai_chu_the,
            ten_cong_bo as ten_to_chuc,
            ma_so_cong_bo as ma_so_doanh_nghiep,
            ma_xa,
            ten_xa,
            dia_chi_cong_bo as dia_chi,
            nong_san,
            cong_suat_tan_nam,
            san_luong_nam_tan,
            chung_nhan,
            ngay_cap_chung_nhan,
            trang_thai,
            ngay_cap_nhat
        from co_so
        where trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
