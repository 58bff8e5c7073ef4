-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "gia_trong_giu") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_xe") }} as loai_xe_received,
            {{ clean_text("thoi_doan") }} as thoi_doan_received,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ translated("loai_xe", {"XD": "xe_dap", "XM": "mo_to", "O9": "o_to_den_9_cho", "OT": "o_to_lon"}) }} as loai_xe,
            {{ translated("thoi_doan", {"N": "ban_ngay", "D": "ban_dem", "ND": "ca_ngay_dem", "T": "thang"}) }} as thoi_doan,
            {{ plain_number("gia", ".") }} as gia,
            {{ plain_number("gia_toi_da", ".") }} as gia_toi_da,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_diem is null then {{ reason("ma_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_diem !~ '^DX11[0-9]{4}$' then {{ reason("ma_diem", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_xe_received is null then {{ reason("loai_xe", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_xe is null and loai_xe_received is not null then {{ reason("loai_xe", "code", "Mã không có trong danh mục") }} end,
                    case when thoi_doan_received is null then {{ reason("thoi_doan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when thoi_doan is null and thoi_doan_received is not null then {{ reason("thoi_doan", "code", "Mã không có trong danh mục") }} end,
                    case when gia is null then {{ reason("gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia", "integer") }} then {{ reason("gia", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("gia_toi_da", "integer") }} then {{ reason("gia_toi_da", "integer", "Không phải số nguyên") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_diem, loai_xe, thoi_doan, ngay_hieu_luc),
            same_key as (partition by own_reasons = '{}', ma_diem, loai_xe, thoi_doan, ngay_hieu_luc order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_diem", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_diem", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_diem', refused.ma_diem, 'loai_xe', refused.loai_xe, 'thoi_doan', refused.thoi_doan, 'ngay_hieu_luc', refused.ngay_hieu_luc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
