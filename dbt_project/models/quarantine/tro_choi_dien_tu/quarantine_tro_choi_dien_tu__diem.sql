-- Generated from catalog/systems/tro_choi_dien_tu.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("tro_choi_dien_tu", "diem") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_chu_diem") }} as loai_chu_diem_received,
            {{ clean_text("co_quan_cap") }} as co_quan_cap_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("so_giay_chung_nhan") }} as so_giay_chung_nhan,
            {{ translated("loai_chu_diem", {"HKD": "ho_kinh_doanh", "DN": "doanh_nghiep"}) }} as loai_chu_diem,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("thon_ban") }} as thon_ban,
            {{ translated("co_quan_cap", {"UBND_HUYEN": "ubnd_huyen", "UBND_XA": "ubnd_xa"}) }} as co_quan_cap,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ plain_number("so_may", ".") }} as so_may,
            {{ plain_number("dien_tich_m2", ".") }} as dien_tich_m2,
            {{ plain_number("khoang_cach_truong_m", ".") }} as khoang_cach_truong_m,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ translated("trang_thai", {"HOAT_DONG": "dang_hoat_dong", "TAM_NGUNG": "tam_ngung", "THU_HOI": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_kiem_tra_gan_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_kiem_tra_gan_nhat,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_giay_chung_nhan is null then {{ reason("so_giay_chung_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_giay_chung_nhan") }} then {{ reason("so_giay_chung_nhan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_chu_diem_received is null then {{ reason("loai_chu_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_chu_diem is null and loai_chu_diem_received is not null then {{ reason("loai_chu_diem", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ten_doanh_nghiep") }} then {{ reason("ten_doanh_nghiep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("thon_ban") }} then {{ reason("thon_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when co_quan_cap_received is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_cap is null and co_quan_cap_received is not null then {{ reason("co_quan_cap", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_het_han is null then {{ reason("ngay_het_han", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when so_may is null then {{ reason("so_may", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_may", "integer") }} then {{ reason("so_may", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("dien_tich_m2", "decimal") }} then {{ reason("dien_tich_m2", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("khoang_cach_truong_m", "integer") }} then {{ reason("khoang_cach_truong_m", "integer", "Không phải số nguyên") }} end,
                    case when gio_mo_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_mo_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gio_dong_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_dong_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("ngay_kiem_tra_gan_nhat", "date") }} then {{ reason("ngay_kiem_tra_gan_nhat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
