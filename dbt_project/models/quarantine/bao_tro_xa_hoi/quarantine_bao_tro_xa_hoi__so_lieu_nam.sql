-- Generated from catalog/systems/bao_tro_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_tro_xa_hoi", "so_lieu_nam") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_doi_tuong") }} as nhom_doi_tuong_received,
            {{ plain_number("nam", ".") }} as nam,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("nhom_doi_tuong", {"01": "tre_em", "02": "nguoi_cao_tuoi", "03": "nguoi_khuyet_tat", "04": "tam_than", "05": "can_bao_ve_khan_cap"}) }} as nhom_doi_tuong,
            {{ plain_number("so_nguoi", ".") }} as so_nguoi,
            {{ plain_number("so_nguoi_nu", ".") }} as so_nguoi_nu,
            {{ plain_number("so_tiep_nhan", ".") }} as so_tiep_nhan,
            {{ plain_number("so_ra_khoi_co_so", ".") }} as so_ra_khoi_co_so
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^BT11[0-9]{3}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when nhom_doi_tuong_received is null then {{ reason("nhom_doi_tuong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_doi_tuong is null and nhom_doi_tuong_received is not null then {{ reason("nhom_doi_tuong", "code", "Mã không có trong danh mục") }} end,
                    case when so_nguoi is null then {{ reason("so_nguoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_nguoi", "integer") }} then {{ reason("so_nguoi", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_nguoi_nu", "integer") }} then {{ reason("so_nguoi_nu", "integer", "Không phải số nguyên") }} end,
                    case when so_tiep_nhan is null then {{ reason("so_tiep_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_tiep_nhan", "integer") }} then {{ reason("so_tiep_nhan", "integer", "Không phải số nguyên") }} end,
                    case when so_ra_khoi_co_so is null then {{ reason("so_ra_khoi_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_ra_khoi_co_so", "integer") }} then {{ reason("so_ra_khoi_co_so", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, ma_co_so, nhom_doi_tuong),
            same_key as (partition by own_reasons = '{}', nam, ma_co_so, nhom_doi_tuong order by _row_number)
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
    jsonb_build_object('nam', refused.nam, 'ma_co_so', refused.ma_co_so, 'nhom_doi_tuong', refused.nhom_doi_tuong) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
