-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "thuoc") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_thuoc") }} as nhom_thuoc_received,
            {{ clean_text("nhom_doc") }} as nhom_doc_received,
            {{ clean_text("ma_thuoc") }} as ma_thuoc,
            {{ clean_text("hoat_chat") }} as hoat_chat,
            {{ clean_text("ham_luong") }} as ham_luong,
            {{ clean_text("ten_thuong_pham") }} as ten_thuong_pham,
            {{ clean_text("dang_thuoc") }} as dang_thuoc,
            {{ translated("nhom_thuoc", {"TS": "tru_sau", "TB": "tru_benh", "TC": "tru_co", "CH": "tru_chuot", "OC": "tru_oc", "DH": "dieu_hoa_sinh_truong", "MO": "tru_moi", "LS": "bao_quan_lam_san", "KT": "khu_trung_kho", "DD": "dan_du"}) }} as nhom_thuoc,
            {{ clean_text("doi_tuong") }} as doi_tuong,
            {{ translated("nhom_doc", {"1": "1", "2": "2", "3": "3", "4": "4", "5": "5"}) }} as nhom_doc,
            {{ plain_number("thoi_gian_cach_ly", ".") }} as thoi_gian_cach_ly,
            {{ clean_text("ma_hs") }} as ma_hs,
            {{ clean_text("to_chuc_dang_ky") }} as to_chuc_dang_ky,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_thuoc is null then {{ reason("ma_thuoc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_thuoc !~ '^T[0-9]{6}$' then {{ reason("ma_thuoc", "pattern", "Không đúng mẫu quy định") }} end,
                    case when hoat_chat is null then {{ reason("hoat_chat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("hoat_chat") }} then {{ reason("hoat_chat", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("ham_luong") }} then {{ reason("ham_luong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ten_thuong_pham is null then {{ reason("ten_thuong_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_thuong_pham") }} then {{ reason("ten_thuong_pham", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when dang_thuoc !~ '^[A-Z]{2}$' then {{ reason("dang_thuoc", "pattern", "Không đúng mẫu quy định") }} end,
                    case when nhom_thuoc_received is null then {{ reason("nhom_thuoc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_thuoc is null and nhom_thuoc_received is not null then {{ reason("nhom_thuoc", "code", "Mã không có trong danh mục") }} end,
                    case when doi_tuong is null then {{ reason("doi_tuong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("doi_tuong") }} then {{ reason("doi_tuong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_doc is null and nhom_doc_received is not null then {{ reason("nhom_doc", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("thoi_gian_cach_ly", "integer") }} then {{ reason("thoi_gian_cach_ly", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("ma_hs") }} then {{ reason("ma_hs", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("to_chuc_dang_ky") }} then {{ reason("to_chuc_dang_ky", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_hieu_luc is null then {{ reason("ngay_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hieu_luc", "date") }} then {{ reason("ngay_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_thuoc),
            same_key as (partition by own_reasons = '{}', ma_thuoc order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_thuoc", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_thuoc", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_thuoc', refused.ma_thuoc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
