-- Generated from catalog/systems/vien_thong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("vien_thong", "bang_rong_xa") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ quarter_text("quy") }} as quy,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ plain_number("so_ho", ",") }} as so_ho,
            {{ plain_number("so_ho_co_bang_rong", ",") }} as so_ho_co_bang_rong,
            {{ plain_number("so_thon_ban", ".") }} as so_thon_ban,
            {{ plain_number("so_thon_ban_co_cap_quang", ".") }} as so_thon_ban_co_cap_quang,
            {{ plain_number("so_don_vi_cong_ket_noi", ".") }} as so_don_vi_cong_ket_noi
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
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when not (ma_xa !~ '^[0-9]{5}$') and ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_ho is null then {{ reason("so_ho", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_ho", "integer") }} then {{ reason("so_ho", "integer", "Không phải số nguyên") }} end,
                    case when so_ho_co_bang_rong is null then {{ reason("so_ho_co_bang_rong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_ho_co_bang_rong", "integer") }} then {{ reason("so_ho_co_bang_rong", "integer", "Không phải số nguyên") }} end,
                    case when so_thon_ban is null then {{ reason("so_thon_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_thon_ban", "integer") }} then {{ reason("so_thon_ban", "integer", "Không phải số nguyên") }} end,
                    case when so_thon_ban_co_cap_quang is null then {{ reason("so_thon_ban_co_cap_quang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_thon_ban_co_cap_quang", "integer") }} then {{ reason("so_thon_ban_co_cap_quang", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_don_vi_cong_ket_noi", "integer") }} then {{ reason("so_don_vi_cong_ket_noi", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', quy, ma_xa),
            same_key as (partition by own_reasons = '{}', quy, ma_xa order by _row_number)
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
    jsonb_build_object('quy', refused.quy, 'ma_xa', refused.ma_xa) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
