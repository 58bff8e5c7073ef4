-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "lu_hanh") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_lu_hanh") }} as loai_lu_hanh_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ translated("loai_lu_hanh", {"QT": "lu_hanh_quoc_te", "ND": "lu_hanh_noi_dia", "DL": "dai_ly_lu_hanh"}) }} as loai_lu_hanh,
            {{ clean_text("la_chi_nhanh") }} as la_chi_nhanh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ iso_date("ngay_bat_dau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_bat_dau,
            {{ plain_number("so_lao_dong", ".") }} as so_lao_dong,
            {{ plain_number("so_huong_dan_vien", ".") }} as so_huong_dan_vien,
            {{ plain_number("so_luot_khach", ".") }} as so_luot_khach,
            {{ plain_number("so_luot_khach_quoc_te", ".") }} as so_luot_khach_quoc_te,
            {{ clean_text("thi_truong") }} as thi_truong,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ clean_text("website") }} as website,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "NG": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_so_doanh_nghiep is null then {{ reason("ma_so_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}(-[0-9]{3})?$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_doanh_nghiep is null then {{ reason("ten_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_doanh_nghiep") }} then {{ reason("ten_doanh_nghiep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_lu_hanh_received is null then {{ reason("loai_lu_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_lu_hanh is null and loai_lu_hanh_received is not null then {{ reason("loai_lu_hanh", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("la_chi_nhanh", "boolean") }} then {{ reason("la_chi_nhanh", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_bat_dau", "date") }} then {{ reason("ngay_bat_dau", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("so_lao_dong", "integer") }} then {{ reason("so_lao_dong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_huong_dan_vien", "integer") }} then {{ reason("so_huong_dan_vien", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_luot_khach", "integer") }} then {{ reason("so_luot_khach", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_luot_khach_quoc_te", "integer") }} then {{ reason("so_luot_khach_quoc_te", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("thi_truong") }} then {{ reason("thi_truong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when (dien_thoai = 'unreadable') then {{ reason("dien_thoai", "phone", "Không phải số điện thoại Việt Nam (ví dụ: 0215 3825 409)") }} end,
                    case when {{ has_lost_letters("website") }} then {{ reason("website", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_so_doanh_nghiep),
            same_key as (partition by own_reasons = '{}', ma_so_doanh_nghiep order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_so_doanh_nghiep", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_so_doanh_nghiep", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_so_doanh_nghiep', refused.ma_so_doanh_nghiep) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
