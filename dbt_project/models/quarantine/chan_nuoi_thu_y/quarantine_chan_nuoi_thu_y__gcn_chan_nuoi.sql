-- Generated from catalog/systems/chan_nuoi_thu_y.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chan_nuoi_thu_y", "gcn_chan_nuoi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("vat_nuoi_duoc_cap") }} as vat_nuoi_duoc_cap_received,
            {{ clean_text("ket_qua_giam_sat") }} as ket_qua_giam_sat_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
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
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_gcn is null then {{ reason("so_gcn", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_gcn") }} then {{ reason("so_gcn", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^CN11[0-9]{5}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when vat_nuoi_duoc_cap_received is null then {{ reason("vat_nuoi_duoc_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when vat_nuoi_duoc_cap is null and vat_nuoi_duoc_cap_received is not null then {{ reason("vat_nuoi_duoc_cap", "code", "Mã không có trong danh mục") }} end,
                    case when quy_mo_toi_da_dvn is null then {{ reason("quy_mo_toi_da_dvn", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("quy_mo_toi_da_dvn", "decimal") }} then {{ reason("quy_mo_toi_da_dvn", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when lan_cap is null then {{ reason("lan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("lan_cap", "integer") }} then {{ reason("lan_cap", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("ngay_giam_sat", "date") }} then {{ reason("ngay_giam_sat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ket_qua_giam_sat is null and ket_qua_giam_sat_received is not null then {{ reason("ket_qua_giam_sat", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("so_giay_phep_moi_truong") }} then {{ reason("so_giay_phep_moi_truong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end
                ]::jsonb[],
                null
            ) as own_reasons
        from prepared
    ),

    compared as (
        select
            *,
            row_number() over same_key as copy_number,
            min(_row_hash) over same_key_unordered <> max(_row_hash) over same_key_unordered as key_conflict
        from judged
        window
            same_key_unordered as (partition by own_reasons = '{}', so_gcn),
            same_key as (partition by own_reasons = '{}', so_gcn order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_gcn", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_gcn", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_gcn', refused.so_gcn) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
