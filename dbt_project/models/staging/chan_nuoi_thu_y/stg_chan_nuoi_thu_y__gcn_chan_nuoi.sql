-- Generated from catalog/systems/chan_nuoi_thu_y.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chan_nuoi_thu_y", "gcn_chan_nuoi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_gcn") }} as so_gcn,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("vat_nuoi_duoc_cap", {"Lợn thịt": "lon_thit", "Lợn nái": "lon_nai", "Bò thịt": "bo_thit", "Gà thịt": "ga_thit", "Gà đẻ": "ga_de"}) }} as vat_nuoi_duoc_cap,
            {{ plain_number("quy_mo_toi_da_dvn", ",") }} as quy_mo_toi_da_dvn,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ plain_number("lan_cap", ",") }} as lan_cap,
            {{ iso_date("ngay_giam_sat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_giam_sat,
            {{ translated("ket_qua_giam_sat", {"Đạt": "dat", "Khắc phục": "khac_phuc", "Không đạt": "khong_dat"}) }} as ket_qua_giam_sat,
            {{ clean_text("so_giay_phep_moi_truong") }} as so_giay_phep_moi_truong,
            {{ translated("trang_thai", {"Còn hiệu lực": "con_hieu_luc", "Thu hồi": "thu_hoi", "Hết hạn": "het_han"}) }} as trang_thai
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_gcn,
    ma_co_so,
    vat_nuoi_duoc_cap,
    {{ cast_or_null("quy_mo_toi_da_dvn", "decimal") }} as quy_mo_toi_da_dvn,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("lan_cap", "integer") }} as lan_cap,
    {{ cast_or_null("ngay_giam_sat", "date") }} as ngay_giam_sat,
    ket_qua_giam_sat,
    so_giay_phep_moi_truong,
    trang_thai
from prepared
where not exists (select 1 from {{ ref("quarantine_chan_nuoi_thu_y__gcn_chan_nuoi") }} as refused where refused._row_number = prepared._row_number)
