-- Generated from catalog/systems/chan_nuoi_thu_y.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chan_nuoi_thu_y", "dan_vat_nuoi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_vat_nuoi") }} as loai_vat_nuoi_received,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("loai_vat_nuoi", {"Lợn thịt": "lon_thit", "Lợn nái": "lon_nai", "Trâu": "trau", "Bò thịt": "bo_thit", "Dê": "de", "Ngựa": "ngua", "Gà thịt": "ga_thit", "Gà đẻ": "ga_de", "Vịt, ngan": "vit"}) }} as loai_vat_nuoi,
            {{ plain_number("so_con", ",") }} as so_con,
            {{ plain_number("he_so_don_vi", ",") }} as he_so_don_vi,
            {{ plain_number("so_xuat_chuong_nam", ",") }} as so_xuat_chuong_nam,
            {{ plain_number(without_suffix("ty_le_tiem_phong", "%"), ",") }} as ty_le_tiem_phong
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^CN11[0-9]{5}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_vat_nuoi_received is null then {{ reason("loai_vat_nuoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_vat_nuoi is null and loai_vat_nuoi_received is not null then {{ reason("loai_vat_nuoi", "code", "Mã không có trong danh mục") }} end,
                    case when so_con is null then {{ reason("so_con", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_con", "integer") }} then {{ reason("so_con", "integer", "Không phải số nguyên") }} end,
                    case when he_so_don_vi is null then {{ reason("he_so_don_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("he_so_don_vi", "decimal") }} then {{ reason("he_so_don_vi", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("so_xuat_chuong_nam", "integer") }} then {{ reason("so_xuat_chuong_nam", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("ty_le_tiem_phong", "decimal") }} then {{ reason("ty_le_tiem_phong", "decimal", "Không phải số (dấu thập phân “,”)") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_co_so, loai_vat_nuoi),
            same_key as (partition by own_reasons = '{}', ma_co_so, loai_vat_nuoi order by _row_number)
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
    jsonb_build_object('ma_co_so', refused.ma_co_so, 'loai_vat_nuoi', refused.loai_vat_nuoi) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
