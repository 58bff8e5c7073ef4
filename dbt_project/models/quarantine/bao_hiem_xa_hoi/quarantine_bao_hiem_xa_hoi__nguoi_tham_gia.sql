-- Generated from catalog/systems/bao_hiem_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_hiem_xa_hoi", "nguoi_tham_gia") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_bao_hiem") }} as loai_bao_hiem_received,
            {{ quarter_text("quy") }} as quy,
            {{ clean_text(without_apostrophe("ma_xa")) }} as ma_xa,
            {{ translated("loai_bao_hiem", {"BB": "bhxh_bat_buoc", "TN": "bhxh_tu_nguyen", "YT": "bhyt", "TH": "bhtn"}) }} as loai_bao_hiem,
            {{ plain_number("so_nguoi", ".") }} as so_nguoi,
            {{ plain_number("so_nguoi_nu", ".") }} as so_nguoi_nu,
            {{ plain_number("so_don_vi", ".") }} as so_don_vi,
            {{ iso_date("ngay_chot_so_lieu", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot_so_lieu
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
                    case when loai_bao_hiem_received is null then {{ reason("loai_bao_hiem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_bao_hiem is null and loai_bao_hiem_received is not null then {{ reason("loai_bao_hiem", "code", "Mã không có trong danh mục") }} end,
                    case when so_nguoi is null then {{ reason("so_nguoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_nguoi", "integer") }} then {{ reason("so_nguoi", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_nguoi_nu", "integer") }} then {{ reason("so_nguoi_nu", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_don_vi", "integer") }} then {{ reason("so_don_vi", "integer", "Không phải số nguyên") }} end,
                    case when ngay_chot_so_lieu is null then {{ reason("ngay_chot_so_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_chot_so_lieu", "date") }} then {{ reason("ngay_chot_so_lieu", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', quy, ma_xa, loai_bao_hiem),
            same_key as (partition by own_reasons = '{}', quy, ma_xa, loai_bao_hiem order by _row_number)
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
    jsonb_build_object('quy', refused.quy, 'ma_xa', refused.ma_xa, 'loai_bao_hiem', refused.loai_bao_hiem) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
