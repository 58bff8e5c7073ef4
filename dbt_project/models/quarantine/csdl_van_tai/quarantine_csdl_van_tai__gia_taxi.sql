-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "gia_taxi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_xe") }} as nhom_xe_received,
            {{ clean_text("ma_hang") }} as ma_hang,
            {{ translated("nhom_xe", {"X5": "xang_den_5_cho", "X7": "xang_7_cho", "D5": "dien_den_5_cho"}) }} as nhom_xe,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc,
            {{ plain_number("bac_gia", ".") }} as bac_gia,
            {{ plain_number("tu_km", ",") }} as tu_km,
            {{ plain_number("den_km", ",") }} as den_km,
            {{ plain_number("gia", ",", factor="1000") }} as gia
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_hang is null then {{ reason("ma_hang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_hang !~ '^TX[0-9]{3}$' then {{ reason("ma_hang", "pattern", "Không đúng mẫu quy định") }} end,
                    case when nhom_xe_received is null then {{ reason("nhom_xe", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_xe is null and nhom_xe_received is not null then {{ reason("nhom_xe", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_hieu_luc is null then {{ reason("ngay_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hieu_luc", "date") }} then {{ reason("ngay_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when bac_gia is null then {{ reason("bac_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("bac_gia", "integer") }} then {{ reason("bac_gia", "integer", "Không phải số nguyên") }} end,
                    case when tu_km is null then {{ reason("tu_km", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tu_km", "decimal") }} then {{ reason("tu_km", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("den_km", "decimal") }} then {{ reason("den_km", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when gia is null then {{ reason("gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia", "integer") }} then {{ reason("gia", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_hang, nhom_xe, ngay_hieu_luc, bac_gia),
            same_key as (partition by own_reasons = '{}', ma_hang, nhom_xe, ngay_hieu_luc, bac_gia order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_hang", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_hang", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_hang', refused.ma_hang, 'nhom_xe', refused.nhom_xe, 'ngay_hieu_luc', refused.ngay_hieu_luc, 'bac_gia', refused.bac_gia) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
