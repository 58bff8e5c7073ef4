-- Generated from catalog/systems/an_toan_thuc_pham.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("an_toan_thuc_pham", "kiem_tra_nhap_khau") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_san_pham") }} as nhom_san_pham_received,
            {{ clean_text("phuong_thuc_kiem_tra") }} as phuong_thuc_kiem_tra_received,
            {{ clean_text("co_quan_chi_dinh") }} as co_quan_chi_dinh_received,
            {{ clean_text("ma_don_vi") }} as ma_don_vi,
            {{ clean_text("ten_don_vi") }} as ten_don_vi,
            {{ translated("nhom_san_pham", {"TPBVSK": "bao_ve_suc_khoe", "PGTP": "phu_gia", "BBDC": "dung_cu_bao_goi", "NUOC": "nuoc_dong_chai", "TPK": "khac"}) }} as nhom_san_pham,
            {{ translated("phuong_thuc_kiem_tra", {"TT": "thong_thuong", "TT+C": "thong_thuong_va_chat"}) }} as phuong_thuc_kiem_tra,
            {{ padded("ma_tinh", 2) }} as ma_tinh,
            {{ clean_text("cua_khau") }} as cua_khau,
            {{ translated("co_quan_chi_dinh", {"BYT": "bo_y_te", "BNNMT": "bo_nnmt", "BCT": "bo_cong_thuong"}) }} as co_quan_chi_dinh,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ clean_text("lien_ket") }} as lien_ket
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_don_vi is null then {{ reason("ma_don_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_don_vi !~ '^NK[0-9]{3}$' then {{ reason("ma_don_vi", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_don_vi is null then {{ reason("ten_don_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_don_vi") }} then {{ reason("ten_don_vi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_san_pham_received is null then {{ reason("nhom_san_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_san_pham is null and nhom_san_pham_received is not null then {{ reason("nhom_san_pham", "code", "Mã không có trong danh mục") }} end,
                    case when phuong_thuc_kiem_tra_received is null then {{ reason("phuong_thuc_kiem_tra", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when phuong_thuc_kiem_tra is null and phuong_thuc_kiem_tra_received is not null then {{ reason("phuong_thuc_kiem_tra", "code", "Mã không có trong danh mục") }} end,
                    case when ma_tinh is null then {{ reason("ma_tinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_tinh !~ '^[0-9]{2}$') then {{ reason("ma_tinh", "pad_to", "Không phải mã gồm 2 chữ số") }} end,
                    case when not (ma_tinh !~ '^[0-9]{2}$') and ma_tinh !~ '^[0-9]{2}$' then {{ reason("ma_tinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("cua_khau") }} then {{ reason("cua_khau", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when co_quan_chi_dinh_received is null then {{ reason("co_quan_chi_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_chi_dinh is null and co_quan_chi_dinh_received is not null then {{ reason("co_quan_chi_dinh", "code", "Mã không có trong danh mục") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ has_lost_letters("lien_ket") }} then {{ reason("lien_ket", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_don_vi, nhom_san_pham),
            same_key as (partition by own_reasons = '{}', ma_don_vi, nhom_san_pham order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_don_vi", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_don_vi", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_don_vi', refused.ma_don_vi, 'nhom_san_pham', refused.nhom_san_pham) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
