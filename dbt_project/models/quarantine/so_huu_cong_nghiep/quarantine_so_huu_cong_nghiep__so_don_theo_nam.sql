-- Generated from catalog/systems/so_huu_cong_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("so_huu_cong_nghiep", "so_don_theo_nam") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_doi_tuong") }} as loai_doi_tuong_received,
            {{ clean_text("loai_chu") }} as loai_chu_received,
            {{ plain_number("nam", ".", group_mark="none") }} as nam,
            {{ translated("loai_doi_tuong", {"SC": "sang_che", "GP": "giai_phap_huu_ich", "KD": "kieu_dang_cong_nghiep", "NH": "nhan_hieu", "NT": "nhan_hieu_tap_the", "CN": "nhan_hieu_chung_nhan", "DL": "chi_dan_dia_ly"}) }} as loai_doi_tuong,
            {{ translated("loai_chu", {"TC": "to_chuc", "CN": "ca_nhan"}) }} as loai_chu,
            {{ plain_number("so_don_nop", ".") }} as so_don_nop,
            {{ plain_number("so_van_bang_cap", ".") }} as so_van_bang_cap,
            {{ plain_number("so_don_tu_choi", ".") }} as so_don_tu_choi
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when loai_doi_tuong_received is null then {{ reason("loai_doi_tuong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_doi_tuong is null and loai_doi_tuong_received is not null then {{ reason("loai_doi_tuong", "code", "Mã không có trong danh mục") }} end,
                    case when loai_chu_received is null then {{ reason("loai_chu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_chu is null and loai_chu_received is not null then {{ reason("loai_chu", "code", "Mã không có trong danh mục") }} end,
                    case when so_don_nop is null then {{ reason("so_don_nop", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_don_nop", "integer") }} then {{ reason("so_don_nop", "integer", "Không phải số nguyên") }} end,
                    case when so_van_bang_cap is null then {{ reason("so_van_bang_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_van_bang_cap", "integer") }} then {{ reason("so_van_bang_cap", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_don_tu_choi", "integer") }} then {{ reason("so_don_tu_choi", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, loai_doi_tuong, loai_chu),
            same_key as (partition by own_reasons = '{}', nam, loai_doi_tuong, loai_chu order by _row_number)
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
    jsonb_build_object('nam', refused.nam, 'loai_doi_tuong', refused.loai_doi_tuong, 'loai_chu', refused.loai_chu) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
