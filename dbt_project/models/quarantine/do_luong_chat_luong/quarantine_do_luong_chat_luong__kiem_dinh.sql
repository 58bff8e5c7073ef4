-- Generated from catalog/systems/do_luong_chat_luong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("do_luong_chat_luong", "kiem_dinh") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_phuong_tien") }} as loai_phuong_tien_received,
            {{ quarter_text("quy") }} as quy,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("loai_phuong_tien", {"CAN": "can_thong_dung", "XANG": "cot_do_xang_dau", "TAXI": "taximet", "DIEN": "cong_to_dien", "NUOC": "dong_ho_nuoc", "HA": "huyet_ap_ke"}) }} as loai_phuong_tien,
            {{ plain_number("so_kiem_dinh", ".") }} as so_kiem_dinh,
            {{ plain_number("so_dat", ".") }} as so_dat,
            {{ plain_number("so_khong_dat", ".") }} as so_khong_dat,
            {{ plain_number("so_kiem_dinh_lan_dau", ".") }} as so_kiem_dinh_lan_dau
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when quy is null then {{ reason("quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (quy = 'unreadable') then {{ reason("quy", "quarter", "Không đọc được quý (ví dụ: quý I/2024)") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_phuong_tien_received is null then {{ reason("loai_phuong_tien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_phuong_tien is null and loai_phuong_tien_received is not null then {{ reason("loai_phuong_tien", "code", "Mã không có trong danh mục") }} end,
                    case when so_kiem_dinh is null then {{ reason("so_kiem_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_kiem_dinh", "integer") }} then {{ reason("so_kiem_dinh", "integer", "Không phải số nguyên") }} end,
                    case when so_dat is null then {{ reason("so_dat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_dat", "integer") }} then {{ reason("so_dat", "integer", "Không phải số nguyên") }} end,
                    case when so_khong_dat is null then {{ reason("so_khong_dat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_khong_dat", "integer") }} then {{ reason("so_khong_dat", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_kiem_dinh_lan_dau", "integer") }} then {{ reason("so_kiem_dinh_lan_dau", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', quy, ma_xa, loai_phuong_tien),
            same_key as (partition by own_reasons = '{}', quy, ma_xa, loai_phuong_tien order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("quy", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("quy", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('quy', refused.quy, 'ma_xa', refused.ma_xa, 'loai_phuong_tien', refused.loai_phuong_tien) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
