-- Generated from catalog/systems/cong_tmdt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("cong_tmdt", "san_giao_dich") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_dich_vu") }} as loai_dich_vu_received,
            {{ clean_text("nen_tang") }} as nen_tang_received,
            {{ clean_text("tinh_trang") }} as tinh_trang_received,
            {{ clean_text("so_dang_ky") }} as so_dang_ky,
            {{ clean_text("ten_san") }} as ten_san,
            {{ clean_text("ten_mien") }} as ten_mien,
            {{ translated("loai_dich_vu", {"SGD": "san_giao_dich", "DGTT": "dau_gia_truc_tuyen", "KMTT": "khuyen_mai_truc_tuyen"}) }} as loai_dich_vu,
            {{ translated("nen_tang", {"W": "website", "A": "ung_dung", "WA": "website_va_ung_dung"}) }} as nen_tang,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("nhom_hang") }} as nhom_hang,
            {{ clean_text("co_thanh_toan") }} as co_thanh_toan,
            {{ plain_number("so_nguoi_ban", ".") }} as so_nguoi_ban,
            {{ iso_date("ngay_xac_nhan", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_xac_nhan,
            {{ iso_date("ngay_cham_dut", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cham_dut,
            {{ translated("tinh_trang", {"1": "da_xac_nhan", "2": "tam_dung", "3": "cham_dut"}) }} as tinh_trang,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_dang_ky is null then {{ reason("so_dang_ky", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_dang_ky !~ '^[0-9]{4,6}/TMDT-DK$' then {{ reason("so_dang_ky", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_san is null then {{ reason("ten_san", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_san") }} then {{ reason("ten_san", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ten_mien is null then {{ reason("ten_mien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_mien") }} then {{ reason("ten_mien", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_dich_vu_received is null then {{ reason("loai_dich_vu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_dich_vu is null and loai_dich_vu_received is not null then {{ reason("loai_dich_vu", "code", "Mã không có trong danh mục") }} end,
                    case when nen_tang_received is null then {{ reason("nen_tang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nen_tang is null and nen_tang_received is not null then {{ reason("nen_tang", "code", "Mã không có trong danh mục") }} end,
                    case when ten_to_chuc is null then {{ reason("ten_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_to_chuc") }} then {{ reason("ten_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep is null then {{ reason("ma_so_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("nhom_hang") }} then {{ reason("nhom_hang", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("co_thanh_toan", "boolean") }} then {{ reason("co_thanh_toan", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("so_nguoi_ban", "integer") }} then {{ reason("so_nguoi_ban", "integer", "Không phải số nguyên") }} end,
                    case when ngay_xac_nhan is null then {{ reason("ngay_xac_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_xac_nhan", "date") }} then {{ reason("ngay_xac_nhan", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_cham_dut", "date") }} then {{ reason("ngay_cham_dut", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when tinh_trang_received is null then {{ reason("tinh_trang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang is null and tinh_trang_received is not null then {{ reason("tinh_trang", "code", "Mã không có trong danh mục") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', so_dang_ky),
            same_key as (partition by own_reasons = '{}', so_dang_ky order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_dang_ky", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_dang_ky", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_dang_ky', refused.so_dang_ky) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
