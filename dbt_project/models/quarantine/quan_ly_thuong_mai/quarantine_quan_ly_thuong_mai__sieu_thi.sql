-- Generated from catalog/systems/quan_ly_thuong_mai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_ly_thuong_mai", "sieu_thi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_co_so") }} as loai_co_so_received,
            {{ clean_text("hang") }} as hang_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("loai_co_so", {"STTH": "sieu_thi_tong_hop", "STCD": "sieu_thi_chuyen_doanh", "TTTM": "trung_tam_thuong_mai"}) }} as loai_co_so,
            {{ translated("hang", {"I": "hang_i", "II": "hang_ii", "III": "hang_iii"}) }} as hang,
            {{ clean_text("don_vi_kinh_doanh") }} as don_vi_kinh_doanh,
            {{ clean_text(without_apostrophe("ma_so_doanh_nghiep")) }} as ma_so_doanh_nghiep,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ plain_number("vi_do", ",") }} as vi_do,
            {{ plain_number("kinh_do", ",") }} as kinh_do,
            {{ plain_number("dien_tich_kinh_doanh_m2", ",") }} as dien_tich_kinh_doanh_m2,
            {{ plain_number("so_mat_hang", ",") }} as so_mat_hang,
            {{ plain_number("so_lao_dong", ",") }} as so_lao_dong,
            {{ plain_number(without_suffix("ty_le_hang_viet", "%"), ",") }} as ty_le_hang_viet,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ iso_date("ngay_khai_truong", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_khai_truong,
            {{ translated("trang_thai", {"HĐ": "dang_hoat_dong", "TN": "tam_ngung", "ĐC": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^ST[0-9]{4}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_so is null then {{ reason("ten_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_so") }} then {{ reason("ten_co_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_co_so_received is null then {{ reason("loai_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_co_so is null and loai_co_so_received is not null then {{ reason("loai_co_so", "code", "Mã không có trong danh mục") }} end,
                    case when hang is null and hang_received is not null then {{ reason("hang", "code", "Mã không có trong danh mục") }} end,
                    case when don_vi_kinh_doanh is null then {{ reason("don_vi_kinh_doanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("don_vi_kinh_doanh") }} then {{ reason("don_vi_kinh_doanh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep is null then {{ reason("ma_so_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when dien_tich_kinh_doanh_m2 is null then {{ reason("dien_tich_kinh_doanh_m2", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_kinh_doanh_m2", "decimal") }} then {{ reason("dien_tich_kinh_doanh_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("so_mat_hang", "integer") }} then {{ reason("so_mat_hang", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_lao_dong", "integer") }} then {{ reason("so_lao_dong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("ty_le_hang_viet", "decimal") }} then {{ reason("ty_le_hang_viet", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when gio_mo_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_mo_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gio_dong_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_dong_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("ngay_khai_truong", "date") }} then {{ reason("ngay_khai_truong", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc số ngày của Excel (hệ 1900)") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc số ngày của Excel (hệ 1900)") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_co_so),
            same_key as (partition by own_reasons = '{}', ma_co_so order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_co_so", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_co_so", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_co_so', refused.ma_co_so) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
