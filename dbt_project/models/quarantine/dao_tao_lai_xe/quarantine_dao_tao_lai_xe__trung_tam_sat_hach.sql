-- Generated from catalog/systems/dao_tao_lai_xe.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dao_tao_lai_xe", "trung_tam_sat_hach") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_trung_tam") }} as loai_trung_tam_received,
            {{ clean_text("co_quan_cap") }} as co_quan_cap_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_trung_tam") }} as ma_trung_tam,
            {{ clean_text("ten_trung_tam") }} as ten_trung_tam,
            {{ clean_text("ma_co_so_dao_tao") }} as ma_co_so_dao_tao,
            {{ translated("loai_trung_tam", {"1": "loai_1", "2": "loai_2", "3": "loai_3"}) }} as loai_trung_tam,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("dien_tich_m2", ".") }} as dien_tich_m2,
            {{ plain_number("so_xe_sat_hach", ".") }} as so_xe_sat_hach,
            {{ plain_number("so_may_tinh_ly_thuyet", ".") }} as so_may_tinh_ly_thuyet,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("co_quan_cap", {"GTVT": "so_gtvt", "CSGT": "canh_sat_giao_thong"}) }} as co_quan_cap,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "GT": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_trung_tam is null then {{ reason("ma_trung_tam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_trung_tam !~ '^SH11[0-9]{3}$' then {{ reason("ma_trung_tam", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_trung_tam is null then {{ reason("ten_trung_tam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_trung_tam") }} then {{ reason("ten_trung_tam", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_co_so_dao_tao !~ '^11[0-9]{3}$' then {{ reason("ma_co_so_dao_tao", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_trung_tam_received is null then {{ reason("loai_trung_tam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_trung_tam is null and loai_trung_tam_received is not null then {{ reason("loai_trung_tam", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when dien_tich_m2 is null then {{ reason("dien_tich_m2", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_m2", "integer") }} then {{ reason("dien_tich_m2", "integer", "Không phải số nguyên") }} end,
                    case when so_xe_sat_hach is null then {{ reason("so_xe_sat_hach", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_xe_sat_hach", "integer") }} then {{ reason("so_xe_sat_hach", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_may_tinh_ly_thuyet", "integer") }} then {{ reason("so_may_tinh_ly_thuyet", "integer", "Không phải số nguyên") }} end,
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_giay_phep") }} then {{ reason("so_giay_phep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when co_quan_cap_received is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_cap is null and co_quan_cap_received is not null then {{ reason("co_quan_cap", "code", "Mã không có trong danh mục") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_trung_tam),
            same_key as (partition by own_reasons = '{}', ma_trung_tam order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_trung_tam", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_trung_tam", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_trung_tam', refused.ma_trung_tam) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
