-- Generated from catalog/systems/dao_tao_lai_xe.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dao_tao_lai_xe", "hang_dao_tao") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("hang_gplx") }} as hang_gplx_received,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("hang_gplx", {"A1": "A1", "A": "A", "B1": "B1", "B": "B", "C1": "C1", "C": "C", "D1": "D1", "D2": "D2", "D": "D", "BE": "BE", "CE": "CE"}) }} as hang_gplx,
            {{ plain_number("luu_luong", ".") }} as luu_luong,
            {{ plain_number("so_xe_tap_lai", ".") }} as so_xe_tap_lai,
            {{ plain_number("hoc_phi", ",", factor="1000") }} as hoc_phi,
            {{ plain_number("so_gio_dao_tao", ".") }} as so_gio_dao_tao
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^11[0-9]{3}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when hang_gplx_received is null then {{ reason("hang_gplx", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hang_gplx is null and hang_gplx_received is not null then {{ reason("hang_gplx", "code", "Mã không có trong danh mục") }} end,
                    case when luu_luong is null then {{ reason("luu_luong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("luu_luong", "integer") }} then {{ reason("luu_luong", "integer", "Không phải số nguyên") }} end,
                    case when so_xe_tap_lai is null then {{ reason("so_xe_tap_lai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_xe_tap_lai", "integer") }} then {{ reason("so_xe_tap_lai", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("hoc_phi", "integer") }} then {{ reason("hoc_phi", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when {{ is_no("so_gio_dao_tao", "integer") }} then {{ reason("so_gio_dao_tao", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_co_so, hang_gplx),
            same_key as (partition by own_reasons = '{}', ma_co_so, hang_gplx order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_co_so", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_co_so", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_co_so', refused.ma_co_so, 'hang_gplx', refused.hang_gplx) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
