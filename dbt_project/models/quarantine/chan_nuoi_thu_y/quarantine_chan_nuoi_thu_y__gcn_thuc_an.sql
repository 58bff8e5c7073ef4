-- Generated from catalog/systems/chan_nuoi_thu_y.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chan_nuoi_thu_y", "gcn_thuc_an") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_chu_the") }} as loai_chu_the_received,
            {{ clean_text("loai_thuc_an") }} as loai_thuc_an_received,
            {{ clean_text("ket_qua_giam_sat") }} as ket_qua_giam_sat_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("so_gcn") }} as so_gcn,
            {{ translated("loai_chu_the", {"Tổ chức": "to_chuc", "Cá nhân": "ca_nhan", "Hộ KD": "ca_nhan"}) }} as loai_chu_the,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text(without_apostrophe("ma_so_doanh_nghiep")) }} as ma_so_doanh_nghiep,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ clean_text("dia_chi_to_chuc") }} as dia_chi_to_chuc,
            {{ clean_text("thon_ban") }} as thon_ban,
            {{ translated("loai_thuc_an", {"Hỗn hợp": "hon_hop", "Đậm đặc": "dam_dac", "Bổ sung": "bo_sung", "Truyền thống": "truyen_thong"}) }} as loai_thuc_an,
            {{ clean_text("vat_nuoi_su_dung") }} as vat_nuoi_su_dung,
            {{ plain_number("cong_suat_tan_nam", ",") }} as cong_suat_tan_nam,
            {{ plain_number("san_luong_nam_tan", ",") }} as san_luong_nam_tan,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ plain_number("lan_cap", ",") }} as lan_cap,
            {{ iso_date("ngay_giam_sat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_giam_sat,
            {{ translated("ket_qua_giam_sat", {"Đạt": "dat", "Khắc phục": "khac_phuc", "Không đạt": "khong_dat"}) }} as ket_qua_giam_sat,
            {{ translated("trang_thai", {"Còn hiệu lực": "con_hieu_luc", "Thu hồi": "thu_hoi", "Hết hạn": "het_han"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_gcn is null then {{ reason("so_gcn", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_gcn") }} then {{ reason("so_gcn", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_chu_the_received is null then {{ reason("loai_chu_the", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_chu_the is null and loai_chu_the_received is not null then {{ reason("loai_chu_the", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ten_to_chuc") }} then {{ reason("ten_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when {{ has_lost_letters("dia_chi_to_chuc") }} then {{ reason("dia_chi_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("thon_ban") }} then {{ reason("thon_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_thuc_an_received is null then {{ reason("loai_thuc_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_thuc_an is null and loai_thuc_an_received is not null then {{ reason("loai_thuc_an", "code", "Mã không có trong danh mục") }} end,
                    case when vat_nuoi_su_dung is null then {{ reason("vat_nuoi_su_dung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("vat_nuoi_su_dung") }} then {{ reason("vat_nuoi_su_dung", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when cong_suat_tan_nam is null then {{ reason("cong_suat_tan_nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("cong_suat_tan_nam", "decimal") }} then {{ reason("cong_suat_tan_nam", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("san_luong_nam_tan", "decimal") }} then {{ reason("san_luong_nam_tan", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when lan_cap is null then {{ reason("lan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("lan_cap", "integer") }} then {{ reason("lan_cap", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("ngay_giam_sat", "date") }} then {{ reason("ngay_giam_sat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ket_qua_giam_sat is null and ket_qua_giam_sat_received is not null then {{ reason("ket_qua_giam_sat", "code", "Mã không có trong danh mục") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
