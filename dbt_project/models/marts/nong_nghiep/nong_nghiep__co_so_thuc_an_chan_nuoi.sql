-- Holders who are persons are without name and placed by village.
with
    giay as ({{ holders_without_names(ref("stg_chan_nuoi_thu_y__gcn_thuc_an")) }}),

    dong as (
        select
            so_gcn,
            loai_chu_the,
            ten_cong_bo as ten_to_chuc,
            ma_so_cong_bo as ma_so_doanh_nghiep,
            ma_xa,
            ten_xa,
            dia_chi_cong_bo as dia_chi,
            loai_thuc_an,
            vat_nuoi_su_dung,
            cong_suat_tan_nam,
            san_luong_nam_tan,
            lan_cap,
            ngay_cap,
            ngay_giam_sat,
            ket_qua_giam_sat,
            trang_thai,
            ngay_cap_nhat
        from giay
    )

    {{ published("dong") }}
