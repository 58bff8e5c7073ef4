-- Generated from catalog/systems/gia_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_xay_dung", "khu_vuc") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("vung_luong") }} as vung_luong_received,
            {{ clean_text("khu_vuc") }} as khu_vuc,
            {{ clean_text("ten_khu_vuc") }} as ten_khu_vuc,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ translated("vung_luong", {"II": "vung_2", "III": "vung_3", "IV": "vung_4"}) }} as vung_luong,
            {{ iso_date("ap_dung_tu", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ap_dung_tu,
            {{ iso_date("ap_dung_den", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ap_dung_den,
            {{ clean_text("so_van_ban") }} as so_van_ban
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when khu_vuc is null then {{ reason("khu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when khu_vuc !~ '^(KV|H)[0-9]{2,3}$' then {{ reason("khu_vuc", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_khu_vuc is null then {{ reason("ten_khu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_khu_vuc") }} then {{ reason("ten_khu_vuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when vung_luong_received is null then {{ reason("vung_luong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when vung_luong is null and vung_luong_received is not null then {{ reason("vung_luong", "code", "Mã không có trong danh mục") }} end,
                    case when ap_dung_tu is null then {{ reason("ap_dung_tu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ap_dung_tu", "date") }} then {{ reason("ap_dung_tu", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when {{ is_no("ap_dung_den", "date") }} then {{ reason("ap_dung_den", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', khu_vuc, ma_xa),
            same_key as (partition by own_reasons = '{}', khu_vuc, ma_xa order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("khu_vuc", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("khu_vuc", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('khu_vuc', refused.khu_vuc, 'ma_xa', refused.ma_xa) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
