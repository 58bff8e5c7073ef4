-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "huong_dan_vien") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_the") }} as loai_the_received,
            {{ clean_text("ngoai_ngu") }} as ngoai_ngu_received,
            {{ plain_number("nam", ".") }} as nam,
            {{ translated("loai_the", {"QT": "quoc_te", "ND": "noi_dia", "TD": "tai_diem"}) }} as loai_the,
            {{ translated("ngoai_ngu", {"VN": "tieng_viet", "EN": "tieng_anh", "FR": "tieng_phap", "CN": "tieng_trung", "KH": "ngon_ngu_khac"}) }} as ngoai_ngu,
            {{ plain_number("so_the", ".") }} as so_the,
            {{ plain_number("so_the_nu", ".") }} as so_the_nu,
            {{ plain_number("so_cap_moi", ".") }} as so_cap_moi,
            {{ plain_number("so_thu_hoi", ".") }} as so_thu_hoi
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when loai_the_received is null then {{ reason("loai_the", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_the is null and loai_the_received is not null then {{ reason("loai_the", "code", "Mã không có trong danh mục") }} end,
                    case when ngoai_ngu_received is null then {{ reason("ngoai_ngu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ngoai_ngu is null and ngoai_ngu_received is not null then {{ reason("ngoai_ngu", "code", "Mã không có trong danh mục") }} end,
                    case when so_the is null then {{ reason("so_the", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_the", "integer") }} then {{ reason("so_the", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_the_nu", "integer") }} then {{ reason("so_the_nu", "integer", "Không phải số nguyên") }} end,
                    case when so_cap_moi is null then {{ reason("so_cap_moi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_cap_moi", "integer") }} then {{ reason("so_cap_moi", "integer", "Không phải số nguyên") }} end,
                    case when so_thu_hoi is null then {{ reason("so_thu_hoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_thu_hoi", "integer") }} then {{ reason("so_thu_hoi", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, loai_the, ngoai_ngu),
            same_key as (partition by own_reasons = '{}', nam, loai_the, ngoai_ngu order by _row_number)
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
    jsonb_build_object('nam', refused.nam, 'loai_the', refused.loai_the, 'ngoai_ngu', refused.ngoai_ngu) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
