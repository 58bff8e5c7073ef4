-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "duong") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("cap_duong") }} as cap_duong_received,
            {{ clean_text("ma_duong") }} as ma_duong,
            {{ clean_text("ten_duong") }} as ten_duong,
            {{ translated("cap_duong", {"QL": "quoc_lo", "DT": "duong_tinh", "DH": "duong_xa", "DD": "duong_do_thi"}) }} as cap_duong,
            {{ plain_number("chieu_dai_km", ",") }} as chieu_dai_km
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_duong is null then {{ reason("ma_duong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_duong !~ '^(QL|DT|DH|DD)[0-9A-Z.]{1,6}$' then {{ reason("ma_duong", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_duong is null then {{ reason("ten_duong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_duong") }} then {{ reason("ten_duong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when cap_duong_received is null then {{ reason("cap_duong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_duong is null and cap_duong_received is not null then {{ reason("cap_duong", "code", "Mã không có trong danh mục") }} end,
                    case when chieu_dai_km is null then {{ reason("chieu_dai_km", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chieu_dai_km", "decimal") }} then {{ reason("chieu_dai_km", "decimal", "Không phải số (dấu thập phân “,”)") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_duong),
            same_key as (partition by own_reasons = '{}', ma_duong order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_duong", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_duong", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_duong', refused.ma_duong) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
