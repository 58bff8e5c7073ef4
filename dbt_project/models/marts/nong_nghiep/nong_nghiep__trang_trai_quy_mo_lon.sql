-- Certificates stay when their farm has closed or shrunk; one whose farm is in no register at all names no commune
-- and is
-- left out here, and the test beside VIII.7 tells of it.
with
    co_so as ({{ holders_without_names(ref("stg_chan_nuoi_thu_y__co_so_chan_nuoi")) }}),

    dan as ({{ livestock_units_by_farm() }}),

    dong as (
        select
            giay.so_gcn,
            giay.ma_co_so,
            co_so.loai_chu_the,
            co_so.ten_cong_bo as ten_to_chuc,
            co_so.ma_so_cong_bo as ma_so_doanh_nghiep,
            co_so.ma_xa,
            co_so.ten_xa,
            co_so.dia_chi_cong_bo as dia_chi,
            giay.vat_nuoi_duoc_cap,
            giay.quy_mo_toi_da_dvn,
            dan.tong_don_vi_vat_nuoi as hien_co_dvn,
            giay.so_giay_phep_moi_truong,
            giay.lan_cap,
            giay.ngay_cap,
            giay.ngay_giam_sat,
            giay.ket_qua_giam_sat,
            giay.trang_thai
        from {{ ref("stg_chan_nuoi_thu_y__gcn_chan_nuoi") }} as giay
        inner join co_so using (ma_co_so)
        left join dan using (ma_co_so)
    )

    {{ published("dong") }}
