-- Generated from catalog/systems/chan_nuoi_thu_y.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chan_nuoi_thu_y", "co_so_chan_nuoi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_chu_the") }} as loai_chu_the_received,
            {{ clean_text("quy_mo_ke_khai") }} as quy_mo_ke_khai_received,
            {{ clean_text("xu_ly_chat_thai") }} as xu_ly_chat_thai_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("loai_chu_the", {"Tổ chức": "to_chuc", "Cá nhân": "ca_nhan", "Hộ KD": "ca_nhan"}) }} as loai_chu_the,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text(without_apostrophe("ma_so_doanh_nghiep")) }} as ma_so_doanh_nghiep,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ clean_text("dia_chi_to_chuc") }} as dia_chi_to_chuc,
            {{ clean_text("thon_ban") }} as thon_ban,
            {{ translated("quy_mo_ke_khai", {"Nhỏ": "nho", "Vừa": "vua", "Lớn": "lon"}) }} as quy_mo_ke_khai,
            {{ plain_number("dien_tich_trai_m2", ",") }} as dien_tich_trai_m2,
            {{ plain_number("khoang_cach_dan_cu_m", ",") }} as khoang_cach_dan_cu_m,
            {{ translated("xu_ly_chat_thai", {"Biogas": "bioga", "Ủ phân": "u_phan", "Đệm lót": "dem_lot_sinh_hoc", "Hồ sinh học": "ho_sinh_hoc", "Chưa có": "chua_co"}) }} as xu_ly_chat_thai,
            {{ clean_text("an_toan_dich_benh") }} as an_toan_dich_benh,
            {{ plain_number("nam_bat_dau", ",") }} as nam_bat_dau,
            {{ plain_number("vi_do", ",") }} as vi_do,
            {{ plain_number("kinh_do", ",") }} as kinh_do,
            {{ translated("trang_thai", {"Hoạt động": "dang_hoat_dong", "Tạm dừng": "tam_ngung", "Đã nghỉ": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_ke_khai", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ke_khai
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^CN11[0-9]{5}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_chu_the_received is null then {{ reason("loai_chu_the", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_chu_the is null and loai_chu_the_received is not null then {{ reason("loai_chu_the", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ten_to_chuc") }} then {{ reason("ten_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when {{ has_lost_letters("dia_chi_to_chuc") }} then {{ reason("dia_chi_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("thon_ban") }} then {{ reason("thon_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when quy_mo_ke_khai is null and quy_mo_ke_khai_received is not null then {{ reason("quy_mo_ke_khai", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("dien_tich_trai_m2", "decimal") }} then {{ reason("dien_tich_trai_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("khoang_cach_dan_cu_m", "integer") }} then {{ reason("khoang_cach_dan_cu_m", "integer", "Không phải số nguyên") }} end,
                    case when xu_ly_chat_thai_received is null then {{ reason("xu_ly_chat_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when xu_ly_chat_thai is null and xu_ly_chat_thai_received is not null then {{ reason("xu_ly_chat_thai", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("an_toan_dich_benh", "boolean") }} then {{ reason("an_toan_dich_benh", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("nam_bat_dau", "integer") }} then {{ reason("nam_bat_dau", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_ke_khai is null then {{ reason("ngay_ke_khai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_ke_khai", "date") }} then {{ reason("ngay_ke_khai", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
