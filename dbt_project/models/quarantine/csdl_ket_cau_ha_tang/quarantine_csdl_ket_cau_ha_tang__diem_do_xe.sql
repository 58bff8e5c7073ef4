-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "diem_do_xe") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_diem") }} as loai_diem_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("loai_diem", {"BD": "bai_do_xe", "LD": "long_duong", "DN": "tram_dung_nghi", "CH": "trong_cho", "BV": "trong_benh_vien", "DL": "khu_du_lich"}) }} as loai_diem,
            {{ clean_text("la_cong_cong") }} as la_cong_cong,
            {{ clean_text("co_trong_giu") }} as co_trong_giu,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ plain_number("so_cho_o_to", ".") }} as so_cho_o_to,
            {{ plain_number("so_cho_mo_to", ".") }} as so_cho_mo_to,
            {{ plain_number("so_cho_khuyet_tat", ".") }} as so_cho_khuyet_tat,
            {{ plain_number("so_tru_sac", ".") }} as so_tru_sac,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("la_ca_nhan") }} as la_ca_nhan,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_van_ban", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_van_ban,
            {{ translated("trang_thai", {"A": "dang_hoat_dong", "S": "tam_ngung", "X": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_diem is null then {{ reason("ma_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_diem !~ '^DX11[0-9]{4}$' then {{ reason("ma_diem", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_diem is null then {{ reason("ten_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_diem") }} then {{ reason("ten_diem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_diem_received is null then {{ reason("loai_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_diem is null and loai_diem_received is not null then {{ reason("loai_diem", "code", "Mã không có trong danh mục") }} end,
                    case when la_cong_cong is null then {{ reason("la_cong_cong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("la_cong_cong", "boolean") }} then {{ reason("la_cong_cong", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when co_trong_giu is null then {{ reason("co_trong_giu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("co_trong_giu", "boolean") }} then {{ reason("co_trong_giu", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("dien_tich_m2", "decimal") }} then {{ reason("dien_tich_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when so_cho_o_to is null then {{ reason("so_cho_o_to", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_cho_o_to", "integer") }} then {{ reason("so_cho_o_to", "integer", "Không phải số nguyên") }} end,
                    case when so_cho_mo_to is null then {{ reason("so_cho_mo_to", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_cho_mo_to", "integer") }} then {{ reason("so_cho_mo_to", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_cho_khuyet_tat", "integer") }} then {{ reason("so_cho_khuyet_tat", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_tru_sac", "integer") }} then {{ reason("so_tru_sac", "integer", "Không phải số nguyên") }} end,
                    case when gio_mo_cua !~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' then {{ reason("gio_mo_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gio_dong_cua !~ '^([01][0-9]|2[0-4]):[0-5][0-9]$' then {{ reason("gio_dong_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("don_vi_quan_ly") }} then {{ reason("don_vi_quan_ly", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when la_ca_nhan is null then {{ reason("la_ca_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("la_ca_nhan", "boolean") }} then {{ reason("la_ca_nhan", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_van_ban", "date") }} then {{ reason("ngay_van_ban", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
