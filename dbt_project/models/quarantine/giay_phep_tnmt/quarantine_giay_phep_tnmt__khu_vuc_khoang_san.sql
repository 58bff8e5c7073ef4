-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "khu_vuc_khoang_san") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_khoang_san") }} as loai_khoang_san_received,
            {{ clean_text("nhom_khoang_san") }} as nhom_khoang_san_received,
            {{ clean_text("muc_dich") }} as muc_dich_received,
            {{ clean_text("ma_khu_vuc") }} as ma_khu_vuc,
            {{ clean_text("ten_khu_vuc") }} as ten_khu_vuc,
            {{ translated("loai_khoang_san", {"DAVXD": "da_vlxd", "CATSOI": "cat_soi", "SETGN": "set_gach_ngoi", "DATSL": "dat_san_lap", "CHIKEM": "chi_kem", "THAN": "than", "NKHOANG": "nuoc_khoang_nong", "DONG": "dong"}) }} as loai_khoang_san,
            {{ translated("nhom_khoang_san", {"I": "nhom_i", "II": "nhom_ii", "III": "nhom_iii", "IV": "nhom_iv"}) }} as nhom_khoang_san,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ translated("muc_dich", {"TD": "tham_do", "KT": "khai_thac", "DT": "du_tru"}) }} as muc_dich,
            {{ clean_text("khong_dau_gia") }} as khong_dau_gia,
            {{ clean_text("ky_quy_hoach") }} as ky_quy_hoach,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_khu_vuc is null then {{ reason("ma_khu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_khu_vuc !~ '^KS[0-9]{3,5}$' then {{ reason("ma_khu_vuc", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_khu_vuc is null then {{ reason("ten_khu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_khu_vuc") }} then {{ reason("ten_khu_vuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_khoang_san_received is null then {{ reason("loai_khoang_san", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_khoang_san is null and loai_khoang_san_received is not null then {{ reason("loai_khoang_san", "code", "Mã không có trong danh mục") }} end,
                    case when nhom_khoang_san_received is null then {{ reason("nhom_khoang_san", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_khoang_san is null and nhom_khoang_san_received is not null then {{ reason("nhom_khoang_san", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when dien_tich_ha is null then {{ reason("dien_tich_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_ha", "decimal") }} then {{ reason("dien_tich_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when muc_dich_received is null then {{ reason("muc_dich", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when muc_dich is null and muc_dich_received is not null then {{ reason("muc_dich", "code", "Mã không có trong danh mục") }} end,
                    case when khong_dau_gia is null then {{ reason("khong_dau_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("khong_dau_gia", "boolean") }} then {{ reason("khong_dau_gia", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when ky_quy_hoach is null then {{ reason("ky_quy_hoach", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ky_quy_hoach !~ '^20[0-9]{2}-20[0-9]{2}$' then {{ reason("ky_quy_hoach", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_khu_vuc),
            same_key as (partition by own_reasons = '{}', ma_khu_vuc order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_khu_vuc", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_khu_vuc", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_khu_vuc', refused.ma_khu_vuc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
