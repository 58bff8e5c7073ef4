-- Generated from catalog/systems/dich_vu_viec_lam.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dich_vu_viec_lam", "to_chuc") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_to_chuc") }} as loai_to_chuc_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_to_chuc") }} as ma_to_chuc,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ translated("loai_to_chuc", {"TTDVVL": "trung_tam_nha_nuoc", "TTDT": "trung_tam_doan_the", "DN": "doanh_nghiep"}) }} as loai_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD"]) }} as ngay_het_han,
            {{ plain_number("tien_ky_quy", ".", factor="1000000") }} as tien_ky_quy,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD"]) }} as ngay_quyet_dinh,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ plain_number("so_nhan_vien", ".") }} as so_nhan_vien,
            {{ translated("trang_thai", {"ACTIVE": "dang_hoat_dong", "PAUSED": "tam_ngung", "CLOSED": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_to_chuc is null then {{ reason("ma_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_to_chuc !~ '^VL11[0-9]{4}$' then {{ reason("ma_to_chuc", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_to_chuc is null then {{ reason("ten_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_to_chuc") }} then {{ reason("ten_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_to_chuc_received is null then {{ reason("loai_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_to_chuc is null and loai_to_chuc_received is not null then {{ reason("loai_to_chuc", "code", "Mã không có trong danh mục") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("so_giay_phep") }} then {{ reason("so_giay_phep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD") }} end,
                    case when {{ is_no("tien_ky_quy", "integer") }} then {{ reason("tien_ky_quy", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when (dien_thoai = 'unreadable') then {{ reason("dien_thoai", "phone", "Không phải số điện thoại Việt Nam (ví dụ: 0215 3825 409)") }} end,
                    case when {{ is_no("so_nhan_vien", "integer") }} then {{ reason("so_nhan_vien", "integer", "Không phải số nguyên") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_to_chuc),
            same_key as (partition by own_reasons = '{}', ma_to_chuc order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_to_chuc", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_to_chuc", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_to_chuc', refused.ma_to_chuc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
