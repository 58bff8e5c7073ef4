-- Generated from catalog/systems/vien_thong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("vien_thong", "dan_so") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ plain_number("nam", ".") }} as nam,
            {{ plain_number("dan_so", ",") }} as dan_so,
            {{ plain_number("so_ho", ",") }} as so_ho
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when dan_so is null then {{ reason("dan_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dan_so", "integer") }} then {{ reason("dan_so", "integer", "Không phải số nguyên") }} end,
                    case when so_ho is null then {{ reason("so_ho", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_ho", "integer") }} then {{ reason("so_ho", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam),
            same_key as (partition by own_reasons = '{}', nam order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("nam", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("nam", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('nam', refused.nam) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
