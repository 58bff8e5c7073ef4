-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "ben_thuy") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_ben") }} as loai_ben_received,
            {{ clean_text("bo") }} as bo_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_ben") }} as ma_ben,
            {{ clean_text("ten_ben") }} as ten_ben,
            {{ translated("loai_ben", {"CA": "cang", "HH": "ben_hang_hoa", "HK": "ben_hanh_khach", "KN": "ben_khach_ngang_song", "ND": "khu_neo_dau"}) }} as loai_ben,
            {{ clean_text("vung_nuoc") }} as vung_nuoc,
            {{ translated("bo", {"T": "trai", "P": "phai"}) }} as bo,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("chieu_dai_bo_m", ",") }} as chieu_dai_bo_m,
            {{ plain_number("dien_tich_vung_nuoc_m2", ",") }} as dien_tich_vung_nuoc_m2,
            {{ plain_number("trong_tai_toi_da_tan", ",") }} as trong_tai_toi_da_tan,
            {{ plain_number("so_khach_toi_da", ".") }} as so_khach_toi_da,
            {{ clean_text("don_vi_khai_thac") }} as don_vi_khai_thac,
            {{ clean_text("la_ca_nhan") }} as la_ca_nhan,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_cong_bo", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cong_bo,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("trang_thai", {"A": "dang_hoat_dong", "S": "tam_ngung", "X": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_ben is null then {{ reason("ma_ben", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_ben !~ '^BT11[0-9]{3}$' then {{ reason("ma_ben", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_ben is null then {{ reason("ten_ben", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_ben") }} then {{ reason("ten_ben", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_ben_received is null then {{ reason("loai_ben", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_ben is null and loai_ben_received is not null then {{ reason("loai_ben", "code", "Mã không có trong danh mục") }} end,
                    case when vung_nuoc is null then {{ reason("vung_nuoc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("vung_nuoc") }} then {{ reason("vung_nuoc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when bo is null and bo_received is not null then {{ reason("bo", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("chieu_dai_bo_m", "decimal") }} then {{ reason("chieu_dai_bo_m", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("dien_tich_vung_nuoc_m2", "decimal") }} then {{ reason("dien_tich_vung_nuoc_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("trong_tai_toi_da_tan", "decimal") }} then {{ reason("trong_tai_toi_da_tan", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("so_khach_toi_da", "integer") }} then {{ reason("so_khach_toi_da", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("don_vi_khai_thac") }} then {{ reason("don_vi_khai_thac", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when la_ca_nhan is null then {{ reason("la_ca_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("la_ca_nhan", "boolean") }} then {{ reason("la_ca_nhan", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_cong_bo", "date") }} then {{ reason("ngay_cong_bo", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_ben),
            same_key as (partition by own_reasons = '{}', ma_ben order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_ben", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_ben", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_ben', refused.ma_ben) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
