-- Generated from catalog/systems/chan_nuoi_thu_y.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chan_nuoi_thu_y", "loai_thuy_san") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_loai") }} as nhom_loai_received,
            {{ clean_text("moi_truong") }} as moi_truong_received,
            {{ clean_text("ma_loai") }} as ma_loai,
            {{ plain_number("so_thu_tu", ".") }} as so_thu_tu,
            {{ translated("nhom_loai", {"Cá": "ca", "Giáp xác": "giap_xac", "Nhuyễn thể": "nhuyen_the", "Lưỡng cư, bò sát": "luong_cu_bo_sat", "Khác": "da_gai", "Rong tảo": "rong_tao"}) }} as nhom_loai,
            {{ clean_text("ten_viet") }} as ten_viet,
            {{ clean_text("ten_khoa_hoc") }} as ten_khoa_hoc,
            {{ translated("moi_truong", {"Ngọt": "ngot", "Lợ": "lo", "Mặn": "man"}) }} as moi_truong,
            {{ clean_text("dang_nuoi_tai_tinh") }} as dang_nuoi_tai_tinh,
            {{ plain_number("so_co_so_uong_giong", ".") }} as so_co_so_uong_giong,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_loai is null then {{ reason("ma_loai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_loai !~ '^TS[0-9]{4}$' then {{ reason("ma_loai", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_thu_tu is null then {{ reason("so_thu_tu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_thu_tu", "integer") }} then {{ reason("so_thu_tu", "integer", "Không phải số nguyên") }} end,
                    case when nhom_loai_received is null then {{ reason("nhom_loai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_loai is null and nhom_loai_received is not null then {{ reason("nhom_loai", "code", "Mã không có trong danh mục") }} end,
                    case when ten_viet is null then {{ reason("ten_viet", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_viet") }} then {{ reason("ten_viet", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ten_khoa_hoc is null then {{ reason("ten_khoa_hoc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_khoa_hoc") }} then {{ reason("ten_khoa_hoc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when moi_truong_received is null then {{ reason("moi_truong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when moi_truong is null and moi_truong_received is not null then {{ reason("moi_truong", "code", "Mã không có trong danh mục") }} end,
                    case when dang_nuoi_tai_tinh is null then {{ reason("dang_nuoi_tai_tinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dang_nuoi_tai_tinh", "boolean") }} then {{ reason("dang_nuoi_tai_tinh", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("so_co_so_uong_giong", "integer") }} then {{ reason("so_co_so_uong_giong", "integer", "Không phải số nguyên") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_hieu_luc is null then {{ reason("ngay_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hieu_luc", "date") }} then {{ reason("ngay_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_loai),
            same_key as (partition by own_reasons = '{}', ma_loai order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_loai", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_loai", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_loai', refused.ma_loai) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
