-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "camera") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("muc_dich") }} as muc_dich_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_camera") }} as ma_camera,
            {{ clean_text("ma_duong") }} as ma_duong,
            {{ plain_number("doan_tu_km", ".") }} as doan_tu_km,
            {{ plain_number("doan_den_km", ".") }} as doan_den_km,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("muc_dich", {"XP": "phat_hien_vi_pham", "LL": "do_luu_luong", "AT": "giam_sat_an_toan"}) }} as muc_dich,
            {{ clean_text("don_vi_van_hanh") }} as don_vi_van_hanh,
            {{ clean_text("co_thong_bao") }} as co_thong_bao,
            {{ iso_date("ngay_van_hanh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_van_hanh,
            {{ translated("trang_thai", {"A": "dang_hoat_dong", "S": "tam_ngung", "X": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_camera is null then {{ reason("ma_camera", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_camera !~ '^CA11[0-9]{4}$' then {{ reason("ma_camera", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_duong is null then {{ reason("ma_duong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ma_duong") }} then {{ reason("ma_duong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when doan_tu_km is null then {{ reason("doan_tu_km", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("doan_tu_km", "integer") }} then {{ reason("doan_tu_km", "integer", "Không phải số nguyên") }} end,
                    case when doan_den_km is null then {{ reason("doan_den_km", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("doan_den_km", "integer") }} then {{ reason("doan_den_km", "integer", "Không phải số nguyên") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when muc_dich_received is null then {{ reason("muc_dich", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when muc_dich is null and muc_dich_received is not null then {{ reason("muc_dich", "code", "Mã không có trong danh mục") }} end,
                    case when don_vi_van_hanh is null then {{ reason("don_vi_van_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("don_vi_van_hanh") }} then {{ reason("don_vi_van_hanh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when co_thong_bao is null then {{ reason("co_thong_bao", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("co_thong_bao", "boolean") }} then {{ reason("co_thong_bao", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when ngay_van_hanh is null then {{ reason("ngay_van_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_van_hanh", "date") }} then {{ reason("ngay_van_hanh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_camera),
            same_key as (partition by own_reasons = '{}', ma_camera order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_camera", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_camera", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_camera', refused.ma_camera) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
