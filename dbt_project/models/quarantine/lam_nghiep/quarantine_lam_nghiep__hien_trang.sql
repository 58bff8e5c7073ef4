-- Generated from catalog/systems/lam_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("lam_nghiep", "hien_trang") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_dat_rung") }} as loai_dat_rung_received,
            {{ clean_text("muc_dich") }} as muc_dich_received,
            {{ clean_text("ma_van_ban") }} as ma_van_ban,
            {{ plain_number("nam", ",") }} as nam,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ translated("loai_dat_rung", {"RTN": "rung_tu_nhien", "RTG": "rung_trong_thanh_rung", "RTM": "rung_trong_chua_thanh_rung", "DTR": "khoanh_nuoi", "DT1": "dat_trong"}) }} as loai_dat_rung,
            {{ translated("muc_dich", {"DD": "dac_dung", "PH": "phong_ho", "SX": "san_xuat", "NQH": "ngoai_quy_hoach"}) }} as muc_dich,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("tang_ha", ",") }} as tang_ha,
            {{ plain_number("giam_ha", ",") }} as giam_ha
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_van_ban is null then {{ reason("ma_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_van_ban !~ '^HT[0-9]{4}(-[0-9]{2})?$' then {{ reason("ma_van_ban", "pattern", "Không đúng mẫu quy định") }} end,
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when loai_dat_rung_received is null then {{ reason("loai_dat_rung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_dat_rung is null and loai_dat_rung_received is not null then {{ reason("loai_dat_rung", "code", "Mã không có trong danh mục") }} end,
                    case when muc_dich_received is null then {{ reason("muc_dich", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when muc_dich is null and muc_dich_received is not null then {{ reason("muc_dich", "code", "Mã không có trong danh mục") }} end,
                    case when dien_tich_ha is null then {{ reason("dien_tich_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_ha", "decimal") }} then {{ reason("dien_tich_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("tang_ha", "decimal") }} then {{ reason("tang_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("giam_ha", "decimal") }} then {{ reason("giam_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, ma_xa, loai_dat_rung, muc_dich),
            same_key as (partition by own_reasons = '{}', nam, ma_xa, loai_dat_rung, muc_dich order by _row_number)
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
    jsonb_build_object('nam', refused.nam, 'ma_xa', refused.ma_xa, 'loai_dat_rung', refused.loai_dat_rung, 'muc_dich', refused.muc_dich) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
