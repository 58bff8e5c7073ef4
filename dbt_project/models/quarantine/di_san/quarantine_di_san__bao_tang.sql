-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "bao_tang") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("hang") }} as hang_received,
            {{ clean_text("loai_hinh") }} as loai_hinh_received,
            {{ clean_text("ma_bao_tang") }} as ma_bao_tang,
            {{ clean_text("ten_bao_tang") }} as ten_bao_tang,
            {{ translated("hang", {"I": "hang_1", "II": "hang_2", "III": "hang_3", "CH": "chua_xep_hang"}) }} as hang,
            {{ translated("loai_hinh", {"CL": "cong_lap", "NCL": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ clean_text("co_quan_chu_quan") }} as co_quan_chu_quan,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("dien_tich_trung_bay_m2", ",") }} as dien_tich_trung_bay_m2,
            {{ plain_number("so_hien_vat_bao_cao", ".") }} as so_hien_vat_bao_cao,
            {{ plain_number("so_nhan_vien", ".") }} as so_nhan_vien,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ plain_number("gia_ve", ".") }} as gia_ve,
            {{ plain_number("nam_thanh_lap", ".") }} as nam_thanh_lap,
            {{ clean_text("so_quyet_dinh_xep_hang") }} as so_quyet_dinh_xep_hang,
            {{ clean_text("website") }} as website,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_bao_tang is null then {{ reason("ma_bao_tang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_bao_tang !~ '^BT11[0-9]{2}$' then {{ reason("ma_bao_tang", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_bao_tang is null then {{ reason("ten_bao_tang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_bao_tang") }} then {{ reason("ten_bao_tang", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when hang_received is null then {{ reason("hang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hang is null and hang_received is not null then {{ reason("hang", "code", "Mã không có trong danh mục") }} end,
                    case when loai_hinh_received is null then {{ reason("loai_hinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hinh is null and loai_hinh_received is not null then {{ reason("loai_hinh", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("co_quan_chu_quan") }} then {{ reason("co_quan_chu_quan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("dien_tich_trung_bay_m2", "decimal") }} then {{ reason("dien_tich_trung_bay_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("so_hien_vat_bao_cao", "integer") }} then {{ reason("so_hien_vat_bao_cao", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_nhan_vien", "integer") }} then {{ reason("so_nhan_vien", "integer", "Không phải số nguyên") }} end,
                    case when gio_mo_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_mo_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gio_dong_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_dong_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("gia_ve", "integer") }} then {{ reason("gia_ve", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("nam_thanh_lap", "integer") }} then {{ reason("nam_thanh_lap", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh_xep_hang") }} then {{ reason("so_quyet_dinh_xep_hang", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("website") }} then {{ reason("website", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when (dien_thoai = 'unreadable') then {{ reason("dien_thoai", "phone", "Không phải số điện thoại Việt Nam (ví dụ: 0215 3825 409)") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_bao_tang),
            same_key as (partition by own_reasons = '{}', ma_bao_tang order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_bao_tang", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_bao_tang", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_bao_tang', refused.ma_bao_tang) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
