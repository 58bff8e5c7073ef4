-- Generated from catalog/systems/noi_vu_hoi_quy.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("noi_vu_hoi_quy", "quy") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_quy") }} as loai_quy_received,
            {{ clean_text("pham_vi") }} as pham_vi_received,
            {{ clean_text("linh_vuc") }} as linh_vuc_received,
            {{ clean_text("co_quan_cap") }} as co_quan_cap_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_quy") }} as ma_quy,
            {{ clean_text("ten_quy") }} as ten_quy,
            {{ translated("loai_quy", {"XH": "quy_xa_hoi", "TT": "quy_tu_thien"}) }} as loai_quy,
            {{ translated("pham_vi", {"T": "tinh", "H": "huyen", "X": "xa"}) }} as pham_vi,
            {{ translated("linh_vuc", {"NN": "nhan_dao", "KH": "khuyen_hoc", "YT": "y_te", "TE": "tre_em", "KC": "nguoi_co_cong", "TAI": "thien_tai"}) }} as linh_vuc,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("co_quan_cap", {"UBT": "ubnd_tinh", "UBH": "ubnd_huyen", "UBX": "ubnd_xa", "SNV": "so_noi_vu"}) }} as co_quan_cap,
            {{ plain_number("tai_san_dong_gop", ",", factor="1000000") }} as tai_san_dong_gop,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ translated("trang_thai", {"A": "dang_hoat_dong", "S": "tam_ngung", "X": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_quy is null then {{ reason("ma_quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_quy !~ '^Q11[0-9]{3}$' then {{ reason("ma_quy", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_quy is null then {{ reason("ten_quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_quy") }} then {{ reason("ten_quy", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_quy_received is null then {{ reason("loai_quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_quy is null and loai_quy_received is not null then {{ reason("loai_quy", "code", "Mã không có trong danh mục") }} end,
                    case when pham_vi_received is null then {{ reason("pham_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when pham_vi is null and pham_vi_received is not null then {{ reason("pham_vi", "code", "Mã không có trong danh mục") }} end,
                    case when linh_vuc_received is null then {{ reason("linh_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when linh_vuc is null and linh_vuc_received is not null then {{ reason("linh_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_giay_phep") }} then {{ reason("so_giay_phep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when co_quan_cap_received is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_cap is null and co_quan_cap_received is not null then {{ reason("co_quan_cap", "code", "Mã không có trong danh mục") }} end,
                    case when tai_san_dong_gop is null then {{ reason("tai_san_dong_gop", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tai_san_dong_gop", "integer") }} then {{ reason("tai_san_dong_gop", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_quy),
            same_key as (partition by own_reasons = '{}', ma_quy order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_quy", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_quy", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_quy', refused.ma_quy) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
