-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "dia_ban_di_san") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("muc_do") }} as muc_do_received,
            {{ clean_text("ma_di_san") }} as ma_di_san,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("so_thon_ban", ".") }} as so_thon_ban,
            {{ translated("muc_do", {"T": "thuong_xuyen", "D": "dinh_ky", "I": "it_con"}) }} as muc_do,
            {{ plain_number("nam_ghi_nhan", ".") }} as nam_ghi_nhan
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_di_san is null then {{ reason("ma_di_san", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_di_san !~ '^PVT11[0-9]{3}$' then {{ reason("ma_di_san", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_thon_ban is null then {{ reason("so_thon_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_thon_ban", "integer") }} then {{ reason("so_thon_ban", "integer", "Không phải số nguyên") }} end,
                    case when muc_do_received is null then {{ reason("muc_do", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when muc_do is null and muc_do_received is not null then {{ reason("muc_do", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("nam_ghi_nhan", "integer") }} then {{ reason("nam_ghi_nhan", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_di_san, ma_xa),
            same_key as (partition by own_reasons = '{}', ma_di_san, ma_xa order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_di_san", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_di_san", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_di_san', refused.ma_di_san, 'ma_xa', refused.ma_xa) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
