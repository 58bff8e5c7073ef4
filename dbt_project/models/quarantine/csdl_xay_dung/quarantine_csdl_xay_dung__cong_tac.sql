-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "cong_tac") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_cong_tac") }} as nhom_cong_tac_received,
            {{ clean_text("don_vi") }} as don_vi_received,
            {{ clean_text("loai_dinh_muc") }} as loai_dinh_muc_received,
            {{ clean_text("ma_hieu") }} as ma_hieu,
            {{ clean_text("ten_cong_tac") }} as ten_cong_tac,
            {{ clean_text("chuong") }} as chuong,
            {{ translated("nhom_cong_tac", {"XD": "xay_dung", "LD": "lap_dat", "KS": "khao_sat", "SC": "sua_chua"}) }} as nhom_cong_tac,
            {{ translated("don_vi", {"m3": "m3", "m2": "m2", "m": "m", "tấn": "tan", "cái": "cai", "bộ": "bo", "cọc": "coc", "100m3": "100m3", "100m2": "100m2", "100m": "100m", "km": "km", "ha": "ha"}) }} as don_vi,
            {{ translated("loai_dinh_muc", {"1": "chung", "2": "dac_thu"}) }} as loai_dinh_muc,
            {{ clean_text("ma_van_ban") }} as ma_van_ban,
            {{ clean_text("thanh_phan_cong_viec") }} as thanh_phan_cong_viec
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_hieu is null then {{ reason("ma_hieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_hieu !~ '^[A-Z]{2}[.][0-9]{5}$' then {{ reason("ma_hieu", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_cong_tac is null then {{ reason("ten_cong_tac", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_cong_tac") }} then {{ reason("ten_cong_tac", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when chuong is null then {{ reason("chuong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("chuong") }} then {{ reason("chuong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_cong_tac_received is null then {{ reason("nhom_cong_tac", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_cong_tac is null and nhom_cong_tac_received is not null then {{ reason("nhom_cong_tac", "code", "Mã không có trong danh mục") }} end,
                    case when don_vi_received is null then {{ reason("don_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when don_vi is null and don_vi_received is not null then {{ reason("don_vi", "code", "Mã không có trong danh mục") }} end,
                    case when loai_dinh_muc_received is null then {{ reason("loai_dinh_muc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_dinh_muc is null and loai_dinh_muc_received is not null then {{ reason("loai_dinh_muc", "code", "Mã không có trong danh mục") }} end,
                    case when ma_van_ban is null then {{ reason("ma_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_van_ban !~ '^VB[0-9]{4}$' then {{ reason("ma_van_ban", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("thanh_phan_cong_viec") }} then {{ reason("thanh_phan_cong_viec", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_hieu),
            same_key as (partition by own_reasons = '{}', ma_hieu order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_hieu", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_hieu", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_hieu', refused.ma_hieu) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
