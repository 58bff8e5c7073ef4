-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "diem_thong_tin") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_diem") }} as loai_diem_received,
            {{ clean_text("vi_tri") }} as vi_tri_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("loai_diem", {"TT": "trung_tam_thong_tin", "QT": "quay_thong_tin", "KI": "man_hinh_tra_cuu", "BD": "bang_ban_do"}) }} as loai_diem,
            {{ translated("vi_tri", {"SB": "san_bay", "BX": "ben_xe", "DT": "di_tich", "QT": "quang_truong", "CK": "cua_khau", "BV": "ban_van_hoa", "TT": "trung_tam_xa_phuong"}) }} as vi_tri,
            {{ clean_text("don_vi_van_hanh") }} as don_vi_van_hanh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ plain_number("so_nhan_vien", ".") }} as so_nhan_vien,
            {{ clean_text("ngon_ngu") }} as ngon_ngu,
            {{ clean_text("co_wifi") }} as co_wifi,
            {{ clean_text("co_an_pham") }} as co_an_pham,
            {{ plain_number("so_luot_phuc_vu", ".") }} as so_luot_phuc_vu,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ clean_text("website") }} as website,
            {{ iso_date("ngay_hoat_dong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hoat_dong,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "NG": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_diem is null then {{ reason("ma_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_diem !~ '^TT11[0-9]{3}$' then {{ reason("ma_diem", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_diem is null then {{ reason("ten_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_diem") }} then {{ reason("ten_diem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_diem_received is null then {{ reason("loai_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_diem is null and loai_diem_received is not null then {{ reason("loai_diem", "code", "Mã không có trong danh mục") }} end,
                    case when vi_tri_received is null then {{ reason("vi_tri", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when vi_tri is null and vi_tri_received is not null then {{ reason("vi_tri", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("don_vi_van_hanh") }} then {{ reason("don_vi_van_hanh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when gio_mo_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_mo_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gio_dong_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_dong_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("so_nhan_vien", "integer") }} then {{ reason("so_nhan_vien", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("ngon_ngu") }} then {{ reason("ngon_ngu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("co_wifi", "boolean") }} then {{ reason("co_wifi", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("co_an_pham", "boolean") }} then {{ reason("co_an_pham", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("so_luot_phuc_vu", "integer") }} then {{ reason("so_luot_phuc_vu", "integer", "Không phải số nguyên") }} end,
                    case when (dien_thoai = 'unreadable') then {{ reason("dien_thoai", "phone", "Không phải số điện thoại Việt Nam (ví dụ: 0215 3825 409)") }} end,
                    case when {{ has_lost_letters("website") }} then {{ reason("website", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_hoat_dong", "date") }} then {{ reason("ngay_hoat_dong", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_diem),
            same_key as (partition by own_reasons = '{}', ma_diem order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_diem", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_diem", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_diem', refused.ma_diem) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
