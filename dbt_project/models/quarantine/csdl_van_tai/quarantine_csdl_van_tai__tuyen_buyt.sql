-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "tuyen_buyt") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_tuyen_buyt") }} as ma_tuyen_buyt,
            {{ clean_text("ten_tuyen") }} as ten_tuyen,
            {{ clean_text("diem_dau") }} as diem_dau,
            {{ clean_text("ma_xa_diem_dau") }} as ma_xa_diem_dau,
            {{ clean_text("diem_cuoi") }} as diem_cuoi,
            {{ clean_text("ma_xa_diem_cuoi") }} as ma_xa_diem_cuoi,
            {{ clean_text("lo_trinh") }} as lo_trinh,
            {{ plain_number("chieu_dai_km", ",") }} as chieu_dai_km,
            {{ plain_number("so_diem_dung", ".") }} as so_diem_dung,
            {{ plain_number("gian_cach_phut", ".") }} as gian_cach_phut,
            {{ clean_text("gio_bat_dau") }} as gio_bat_dau,
            {{ clean_text("gio_ket_thuc") }} as gio_ket_thuc,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ plain_number("suc_chua", ".") }} as suc_chua,
            {{ clean_text("co_tro_gia") }} as co_tro_gia,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "0": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_tuyen_buyt is null then {{ reason("ma_tuyen_buyt", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_tuyen_buyt !~ '^DB-[0-9]{2,3}$' then {{ reason("ma_tuyen_buyt", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_tuyen is null then {{ reason("ten_tuyen", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_tuyen") }} then {{ reason("ten_tuyen", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when diem_dau is null then {{ reason("diem_dau", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("diem_dau") }} then {{ reason("diem_dau", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa_diem_dau is null then {{ reason("ma_xa_diem_dau", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa_diem_dau !~ '^[0-9]{5}$' then {{ reason("ma_xa_diem_dau", "pattern", "Không đúng mẫu quy định") }} end,
                    case when diem_cuoi is null then {{ reason("diem_cuoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("diem_cuoi") }} then {{ reason("diem_cuoi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa_diem_cuoi is null then {{ reason("ma_xa_diem_cuoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa_diem_cuoi !~ '^[0-9]{5}$' then {{ reason("ma_xa_diem_cuoi", "pattern", "Không đúng mẫu quy định") }} end,
                    case when lo_trinh is null then {{ reason("lo_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("lo_trinh") }} then {{ reason("lo_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when chieu_dai_km is null then {{ reason("chieu_dai_km", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chieu_dai_km", "decimal") }} then {{ reason("chieu_dai_km", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when so_diem_dung is null then {{ reason("so_diem_dung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_diem_dung", "integer") }} then {{ reason("so_diem_dung", "integer", "Không phải số nguyên") }} end,
                    case when gian_cach_phut is null then {{ reason("gian_cach_phut", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gian_cach_phut", "integer") }} then {{ reason("gian_cach_phut", "integer", "Không phải số nguyên") }} end,
                    case when gio_bat_dau is null then {{ reason("gio_bat_dau", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when gio_bat_dau !~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' then {{ reason("gio_bat_dau", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gio_ket_thuc is null then {{ reason("gio_ket_thuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when gio_ket_thuc !~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' then {{ reason("gio_ket_thuc", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_giay_phep !~ '^27[0-9]{5}$' then {{ reason("so_giay_phep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when suc_chua is null then {{ reason("suc_chua", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("suc_chua", "integer") }} then {{ reason("suc_chua", "integer", "Không phải số nguyên") }} end,
                    case when co_tro_gia is null then {{ reason("co_tro_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("co_tro_gia", "boolean") }} then {{ reason("co_tro_gia", "boolean", "Không phải giá trị đúng/sai") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_tuyen_buyt),
            same_key as (partition by own_reasons = '{}', ma_tuyen_buyt order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_tuyen_buyt", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_tuyen_buyt", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_tuyen_buyt', refused.ma_tuyen_buyt) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
