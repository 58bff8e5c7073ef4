-- Generated from catalog/systems/tu_phap.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("tu_phap", "cong_chung") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_to_chuc") }} as loai_to_chuc_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_so") }} as ma_so,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ translated("loai_to_chuc", {"PCC": "phong_cong_chung", "VPCC": "van_phong_cong_chung"}) }} as loai_to_chuc,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ clean_text("so_dang_ky_hoat_dong") }} as so_dang_ky_hoat_dong,
            {{ iso_date("ngay_dang_ky_hoat_dong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky_hoat_dong,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ plain_number("so_cong_chung_vien", ".") }} as so_cong_chung_vien,
            {{ plain_number("so_viec_cong_chung", ".") }} as so_viec_cong_chung,
            {{ plain_number("so_viec_chung_thuc", ".") }} as so_viec_chung_thuc,
            {{ plain_number("nam_thong_ke", ".") }} as nam_thong_ke,
            {{ translated("trang_thai", {"HOAT_DONG": "dang_hoat_dong", "TAM_NGUNG": "tam_ngung", "CHAM_DUT": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_so is null then {{ reason("ma_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so !~ '^CC11[0-9]{3}$' then {{ reason("ma_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_to_chuc is null then {{ reason("ten_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_to_chuc") }} then {{ reason("ten_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_to_chuc_received is null then {{ reason("loai_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_to_chuc is null and loai_to_chuc_received is not null then {{ reason("loai_to_chuc", "code", "Mã không có trong danh mục") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ has_lost_letters("so_dang_ky_hoat_dong") }} then {{ reason("so_dang_ky_hoat_dong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_dang_ky_hoat_dong", "date") }} then {{ reason("ngay_dang_ky_hoat_dong", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when (dien_thoai = 'unreadable') then {{ reason("dien_thoai", "phone", "Không phải số điện thoại Việt Nam (ví dụ: 0215 3825 409)") }} end,
                    case when so_cong_chung_vien is null then {{ reason("so_cong_chung_vien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_cong_chung_vien", "integer") }} then {{ reason("so_cong_chung_vien", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_viec_cong_chung", "integer") }} then {{ reason("so_viec_cong_chung", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_viec_chung_thuc", "integer") }} then {{ reason("so_viec_chung_thuc", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("nam_thong_ke", "integer") }} then {{ reason("nam_thong_ke", "integer", "Không phải số nguyên") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_so),
            same_key as (partition by own_reasons = '{}', ma_so order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_so", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_so", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_so', refused.ma_so) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
