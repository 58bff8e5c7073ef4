-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "quy_hoach_su_dung_dat") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("chuc_nang") }} as chuc_nang_received,
            {{ clean_text("ma_do_an") }} as ma_do_an,
            {{ translated("chuc_nang", {"O": "dat_o", "CC": "dat_cong_cong", "CX": "dat_cay_xanh", "GT": "dat_giao_thong", "HT": "dat_ha_tang_ky_thuat", "TM": "dat_thuong_mai", "SX": "dat_san_xuat", "KH": "dat_khac"}) }} as chuc_nang,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("tang_cao_toi_da", ".") }} as tang_cao_toi_da,
            {{ plain_number(without_suffix("mat_do_toi_da", "%"), ",") }} as mat_do_toi_da
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_do_an is null then {{ reason("ma_do_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_do_an !~ '^QH11-[0-9]{5}$' then {{ reason("ma_do_an", "pattern", "Không đúng mẫu quy định") }} end,
                    case when chuc_nang_received is null then {{ reason("chuc_nang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when chuc_nang is null and chuc_nang_received is not null then {{ reason("chuc_nang", "code", "Mã không có trong danh mục") }} end,
                    case when dien_tich_ha is null then {{ reason("dien_tich_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_ha", "decimal") }} then {{ reason("dien_tich_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("tang_cao_toi_da", "integer") }} then {{ reason("tang_cao_toi_da", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("mat_do_toi_da", "decimal") }} then {{ reason("mat_do_toi_da", "decimal", "Không phải số (dấu thập phân “,”)") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_do_an, chuc_nang),
            same_key as (partition by own_reasons = '{}', ma_do_an, chuc_nang order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_do_an", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_do_an", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_do_an', refused.ma_do_an, 'chuc_nang', refused.chuc_nang) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
