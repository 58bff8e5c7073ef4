-- Generated from catalog/systems/dich_vu_du_lieu_bo.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dich_vu_du_lieu_bo", "khong_khi_ngay") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("ma_tram") }} as ma_tram,
            {{ clean_text("ten_tram") }} as ten_tram,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ iso_date("ngay", ["DD/MM/YYYY"]) }} as ngay,
            {{ plain_number("so_gio_do", ".") }} as so_gio_do,
            {{ plain_number("pm25", ".") }} as pm25,
            {{ plain_number("pm10", ".") }} as pm10,
            {{ plain_number("so2", ".") }} as so2,
            {{ plain_number("no2", ".") }} as no2,
            {{ plain_number("co", ".") }} as co,
            {{ plain_number("o3", ".") }} as o3,
            {{ plain_number("nhiet_do", ".") }} as nhiet_do,
            {{ plain_number("do_am", ".") }} as do_am,
            {{ plain_number("vn_aqi", ".") }} as vn_aqi
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_tram is null then {{ reason("ma_tram", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_tram !~ '^TD[0-9]{2}$' then {{ reason("ma_tram", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_tram is null then {{ reason("ten_tram", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_tram") }} then {{ reason("ten_tram", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay is null then {{ reason("ngay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay", "date") }} then {{ reason("ngay", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY") }} end,
                    case when so_gio_do is null then {{ reason("so_gio_do", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_gio_do", "integer") }} then {{ reason("so_gio_do", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("pm25", "decimal") }} then {{ reason("pm25", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("pm10", "decimal") }} then {{ reason("pm10", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("so2", "decimal") }} then {{ reason("so2", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("no2", "decimal") }} then {{ reason("no2", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("co", "decimal") }} then {{ reason("co", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("o3", "decimal") }} then {{ reason("o3", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("nhiet_do", "decimal") }} then {{ reason("nhiet_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("do_am", "decimal") }} then {{ reason("do_am", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("vn_aqi", "integer") }} then {{ reason("vn_aqi", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_tram, ngay),
            same_key as (partition by own_reasons = '{}', ma_tram, ngay order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_tram", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_tram", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_tram', refused.ma_tram, 'ngay', refused.ngay) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
