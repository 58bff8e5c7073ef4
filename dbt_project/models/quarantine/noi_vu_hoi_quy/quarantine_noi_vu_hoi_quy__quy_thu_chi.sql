-- Generated from catalog/systems/noi_vu_hoi_quy.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("noi_vu_hoi_quy", "quy_thu_chi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("ma_quy") }} as ma_quy,
            {{ plain_number("nam", ",") }} as nam,
            {{ plain_number("so_du_dau_nam", ",", factor="1000000") }} as so_du_dau_nam,
            {{ plain_number("so_thu", ",", factor="1000000") }} as so_thu,
            {{ plain_number("so_chi", ",", factor="1000000") }} as so_chi,
            {{ plain_number("chi_quan_ly", ",", factor="1000000") }} as chi_quan_ly,
            {{ plain_number("so_du_cuoi_nam", ",", factor="1000000") }} as so_du_cuoi_nam,
            {{ plain_number("so_nguoi_ho_tro", ",") }} as so_nguoi_ho_tro
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_quy is null then {{ reason("ma_quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_quy !~ '^Q11[0-9]{3}$' then {{ reason("ma_quy", "pattern", "Không đúng mẫu quy định") }} end,
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when so_du_dau_nam is null then {{ reason("so_du_dau_nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_du_dau_nam", "integer") }} then {{ reason("so_du_dau_nam", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when so_thu is null then {{ reason("so_thu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_thu", "integer") }} then {{ reason("so_thu", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when so_chi is null then {{ reason("so_chi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_chi", "integer") }} then {{ reason("so_chi", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when {{ is_no("chi_quan_ly", "integer") }} then {{ reason("chi_quan_ly", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when so_du_cuoi_nam is null then {{ reason("so_du_cuoi_nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_du_cuoi_nam", "integer") }} then {{ reason("so_du_cuoi_nam", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when {{ is_no("so_nguoi_ho_tro", "integer") }} then {{ reason("so_nguoi_ho_tro", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_quy, nam),
            same_key as (partition by own_reasons = '{}', ma_quy, nam order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_quy", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_quy", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_quy', refused.ma_quy, 'nam', refused.nam) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
