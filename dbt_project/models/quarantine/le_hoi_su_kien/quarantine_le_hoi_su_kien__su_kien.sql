-- Generated from catalog/systems/le_hoi_su_kien.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("le_hoi_su_kien", "su_kien") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_su_kien") }} as loai_su_kien_received,
            {{ clean_text("cap_to_chuc") }} as cap_to_chuc_received,
            {{ clean_text("trang_thai_su_kien") }} as trang_thai_su_kien_received,
            {{ clean_text("ma_su_kien") }} as ma_su_kien,
            {{ clean_text("ten_su_kien") }} as ten_su_kien,
            {{ translated("loai_su_kien", {"LE_HOI": "le_hoi_truyen_thong", "VH_DL": "le_hoi_van_hoa_du_lich", "KY_NIEM": "ky_niem", "THE_THAO": "the_thao", "NGHE_THUAT": "nghe_thuat_quan_chung", "HOI_CHO": "hoi_cho_trien_lam"}) }} as loai_su_kien,
            {{ clean_text("ma_le_hoi") }} as ma_le_hoi,
            {{ iso_date("ngay_bat_dau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_bat_dau,
            {{ iso_date("ngay_ket_thuc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ket_thuc,
            {{ clean_text("gio_khai_mac") }} as gio_khai_mac,
            {{ clean_text("ngay_am_lich") }} as ngay_am_lich,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_diem") }} as dia_diem,
            {{ clean_text("don_vi_to_chuc") }} as don_vi_to_chuc,
            {{ translated("cap_to_chuc", {"QG": "quoc_gia", "TINH": "cap_tinh", "HUYEN": "cap_huyen", "XA": "cap_xa"}) }} as cap_to_chuc,
            {{ plain_number("khach_du_kien", ".") }} as khach_du_kien,
            {{ plain_number("khach_thuc_te", ".") }} as khach_thuc_te,
            {{ clean_text("mien_phi") }} as mien_phi,
            {{ clean_text("so_ke_hoach") }} as so_ke_hoach,
            {{ clean_text("lien_ket") }} as lien_ket,
            {{ translated("trang_thai_su_kien", {"DU_KIEN": "du_kien", "DA_TO_CHUC": "da_to_chuc", "HOAN": "hoan", "HUY": "huy"}) }} as trang_thai_su_kien,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_su_kien is null then {{ reason("ma_su_kien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_su_kien !~ '^SK20[0-9]{2}-[0-9]{3,5}$' then {{ reason("ma_su_kien", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_su_kien is null then {{ reason("ten_su_kien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_su_kien") }} then {{ reason("ten_su_kien", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_su_kien_received is null then {{ reason("loai_su_kien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_su_kien is null and loai_su_kien_received is not null then {{ reason("loai_su_kien", "code", "Mã không có trong danh mục") }} end,
                    case when ma_le_hoi !~ '^LH11[0-9]{3}$' then {{ reason("ma_le_hoi", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_bat_dau is null then {{ reason("ngay_bat_dau", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_bat_dau", "date") }} then {{ reason("ngay_bat_dau", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_ket_thuc is null then {{ reason("ngay_ket_thuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_ket_thuc", "date") }} then {{ reason("ngay_ket_thuc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when gio_khai_mac !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_khai_mac", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_am_lich !~ '^[0-9]{1,2}/[0-9]{1,2}$' then {{ reason("ngay_am_lich", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_diem") }} then {{ reason("dia_diem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when don_vi_to_chuc is null then {{ reason("don_vi_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("don_vi_to_chuc") }} then {{ reason("don_vi_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when cap_to_chuc_received is null then {{ reason("cap_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_to_chuc is null and cap_to_chuc_received is not null then {{ reason("cap_to_chuc", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("khach_du_kien", "integer") }} then {{ reason("khach_du_kien", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("khach_thuc_te", "integer") }} then {{ reason("khach_thuc_te", "integer", "Không phải số nguyên") }} end,
                    case when mien_phi is null then {{ reason("mien_phi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("mien_phi", "boolean") }} then {{ reason("mien_phi", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ has_lost_letters("so_ke_hoach") }} then {{ reason("so_ke_hoach", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("lien_ket") }} then {{ reason("lien_ket", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when trang_thai_su_kien_received is null then {{ reason("trang_thai_su_kien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai_su_kien is null and trang_thai_su_kien_received is not null then {{ reason("trang_thai_su_kien", "code", "Mã không có trong danh mục") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_su_kien),
            same_key as (partition by own_reasons = '{}', ma_su_kien order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_su_kien", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_su_kien", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_su_kien', refused.ma_su_kien) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
