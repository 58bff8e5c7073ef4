-- Generated from catalog/systems/cong_tmdt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("cong_tmdt", "ho_so_dang_ky") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("thu_tuc") }} as thu_tuc_received,
            {{ clean_text("so_dang_ky") }} as so_dang_ky,
            {{ plain_number("lan", ".") }} as lan,
            {{ translated("thu_tuc", {"DK": "dang_ky_moi", "SD": "sua_doi_bo_sung", "CD": "cham_dut"}) }} as thu_tuc,
            {{ iso_date("ngay_tiep_nhan", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_tiep_nhan,
            {{ iso_date("ngay_ket_qua", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ket_qua
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_dang_ky is null then {{ reason("so_dang_ky", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_dang_ky !~ '^[0-9]{4,6}/TMDT-DK$' then {{ reason("so_dang_ky", "pattern", "Không đúng mẫu quy định") }} end,
                    case when lan is null then {{ reason("lan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("lan", "integer") }} then {{ reason("lan", "integer", "Không phải số nguyên") }} end,
                    case when thu_tuc_received is null then {{ reason("thu_tuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when thu_tuc is null and thu_tuc_received is not null then {{ reason("thu_tuc", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_tiep_nhan is null then {{ reason("ngay_tiep_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_tiep_nhan", "date") }} then {{ reason("ngay_tiep_nhan", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_ket_qua is null then {{ reason("ngay_ket_qua", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_ket_qua", "date") }} then {{ reason("ngay_ket_qua", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_dang_ky, lan),
            same_key as (partition by own_reasons = '{}', so_dang_ky, lan order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_dang_ky", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_dang_ky", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_dang_ky', refused.so_dang_ky, 'lan', refused.lan) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
