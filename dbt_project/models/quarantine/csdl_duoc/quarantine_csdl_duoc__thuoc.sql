-- Generated from catalog/systems/csdl_duoc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_duoc", "thuoc") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_thuoc") }} as nhom_thuoc_received,
            {{ clean_text("tieu_chuan") }} as tieu_chuan_received,
            {{ clean_text("tinh_trang") }} as tinh_trang_received,
            {{ clean_text("so_dang_ky") }} as so_dang_ky,
            {{ clean_text("ten_thuoc") }} as ten_thuoc,
            {{ translated("nhom_thuoc", {"HD": "hoa_duoc", "DL": "duoc_lieu", "CT": "co_truyen", "SP": "sinh_pham", "VX": "vac_xin"}) }} as nhom_thuoc,
            {{ clean_text("hoat_chat") }} as hoat_chat,
            {{ clean_text("ham_luong") }} as ham_luong,
            {{ clean_text("dang_bao_che") }} as dang_bao_che,
            {{ clean_text("quy_cach") }} as quy_cach,
            {{ translated("tieu_chuan", {"DDVN": "ddvn", "USP": "usp", "BP": "bp", "EP": "ep", "JP": "jp", "TCCS": "tccs", "NSX": "tccs"}) }} as tieu_chuan,
            {{ plain_number(without_suffix("tuoi_tho_thang", "tháng"), ".") }} as tuoi_tho_thang,
            {{ clean_text("ke_don") }} as ke_don,
            {{ clean_text("co_so_san_xuat") }} as co_so_san_xuat,
            {{ clean_text("nuoc_san_xuat") }} as nuoc_san_xuat,
            {{ clean_text("co_so_dang_ky") }} as co_so_dang_ky,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("tinh_trang", {"1": "cap", "2": "gia_han", "9": "thu_hoi"}) }} as tinh_trang
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_dang_ky is null then {{ reason("so_dang_ky", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_dang_ky !~ '^(V[DNS]-[0-9]{4,5}-[0-9]{2}|[0-9]{12})$' then {{ reason("so_dang_ky", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_thuoc is null then {{ reason("ten_thuoc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_thuoc") }} then {{ reason("ten_thuoc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_thuoc_received is null then {{ reason("nhom_thuoc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_thuoc is null and nhom_thuoc_received is not null then {{ reason("nhom_thuoc", "code", "Mã không có trong danh mục") }} end,
                    case when hoat_chat is null then {{ reason("hoat_chat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("hoat_chat") }} then {{ reason("hoat_chat", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("ham_luong") }} then {{ reason("ham_luong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when dang_bao_che is null then {{ reason("dang_bao_che", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("dang_bao_che") }} then {{ reason("dang_bao_che", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when quy_cach is null then {{ reason("quy_cach", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("quy_cach") }} then {{ reason("quy_cach", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when tieu_chuan_received is null then {{ reason("tieu_chuan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tieu_chuan is null and tieu_chuan_received is not null then {{ reason("tieu_chuan", "code", "Mã không có trong danh mục") }} end,
                    case when tuoi_tho_thang is null then {{ reason("tuoi_tho_thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tuoi_tho_thang", "integer") }} then {{ reason("tuoi_tho_thang", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("ke_don", "boolean") }} then {{ reason("ke_don", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when co_so_san_xuat is null then {{ reason("co_so_san_xuat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("co_so_san_xuat") }} then {{ reason("co_so_san_xuat", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nuoc_san_xuat is null then {{ reason("nuoc_san_xuat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nuoc_san_xuat !~ '^[A-Z]{2}$' then {{ reason("nuoc_san_xuat", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("co_so_dang_ky") }} then {{ reason("co_so_dang_ky", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_het_han is null then {{ reason("ngay_het_han", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when tinh_trang_received is null then {{ reason("tinh_trang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang is null and tinh_trang_received is not null then {{ reason("tinh_trang", "code", "Mã không có trong danh mục") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_dang_ky),
            same_key as (partition by own_reasons = '{}', so_dang_ky order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_dang_ky", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_dang_ky", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_dang_ky', refused.so_dang_ky) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
