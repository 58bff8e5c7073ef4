-- Generated from catalog/systems/cap_phep_duoc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("cap_phep_duoc", "co_so_duoc") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("chu_the") }} as chu_the_received,
            {{ clean_text("loai_co_so") }} as loai_co_so_received,
            {{ clean_text("pham_vi") }} as pham_vi_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("so_giay_chung_nhan") }} as so_giay_chung_nhan,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("chu_the", {"DN": "to_chuc", "DVSN": "to_chuc", "HKD": "ho_kinh_doanh"}) }} as chu_the,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("loai_co_so", {"BB": "ban_buon", "NT": "nha_thuoc", "QT": "quay_thuoc", "TTT": "tu_thuoc_tram_y_te", "DL": "co_so_duoc_lieu"}) }} as loai_co_so,
            {{ translated("pham_vi", {"T": "thuoc", "NL": "nguyen_lieu", "TNL": "thuoc_va_nguyen_lieu", "TTY": "thuoc_thiet_yeu", "DL": "duoc_lieu"}) }} as pham_vi,
            {{ clean_text("thuoc_kiem_soat") }} as thuoc_kiem_soat,
            {{ clean_text("so_thuc_hanh_tot") }} as so_thuc_hanh_tot,
            {{ iso_date("han_thuc_hanh_tot", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as han_thuc_hanh_tot,
            {{ plain_number(without_suffix("dien_tich_m2", "m2"), ",") }} as dien_tich_m2,
            {{ clean_text("co_kho_lanh") }} as co_kho_lanh,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "0": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_giay_chung_nhan is null then {{ reason("so_giay_chung_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_giay_chung_nhan !~ '^[0-9]{1,5}/ĐKKDD-ĐB$' then {{ reason("so_giay_chung_nhan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_so is null then {{ reason("ten_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_so") }} then {{ reason("ten_co_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when chu_the_received is null then {{ reason("chu_the", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when chu_the is null and chu_the_received is not null then {{ reason("chu_the", "code", "Mã không có trong danh mục") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_co_so_received is null then {{ reason("loai_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_co_so is null and loai_co_so_received is not null then {{ reason("loai_co_so", "code", "Mã không có trong danh mục") }} end,
                    case when pham_vi_received is null then {{ reason("pham_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when pham_vi is null and pham_vi_received is not null then {{ reason("pham_vi", "code", "Mã không có trong danh mục") }} end,
                    case when thuoc_kiem_soat is null then {{ reason("thuoc_kiem_soat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("thuoc_kiem_soat", "boolean") }} then {{ reason("thuoc_kiem_soat", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ has_lost_letters("so_thuc_hanh_tot") }} then {{ reason("so_thuc_hanh_tot", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("han_thuc_hanh_tot", "date") }} then {{ reason("han_thuc_hanh_tot", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("dien_tich_m2", "decimal") }} then {{ reason("dien_tich_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("co_kho_lanh", "boolean") }} then {{ reason("co_kho_lanh", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when gio_mo_cua !~ '^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_mo_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', so_giay_chung_nhan),
            same_key as (partition by own_reasons = '{}', so_giay_chung_nhan order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_giay_chung_nhan", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_giay_chung_nhan", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_giay_chung_nhan', refused.so_giay_chung_nhan) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
