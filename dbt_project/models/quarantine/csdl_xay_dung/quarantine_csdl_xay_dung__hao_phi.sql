-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "hao_phi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_hao_phi") }} as loai_hao_phi_received,
            {{ clean_text("don_vi") }} as don_vi_received,
            {{ clean_text("ma_hieu") }} as ma_hieu,
            {{ translated("loai_hao_phi", {"VL": "vat_lieu", "NC": "nhan_cong", "M": "may_thi_cong"}) }} as loai_hao_phi,
            {{ clean_text("ma_hao_phi") }} as ma_hao_phi,
            {{ clean_text("ten_hao_phi") }} as ten_hao_phi,
            {{ translated("don_vi", {"m3": "m3", "m2": "m2", "m": "m", "kg": "kg", "tấn": "tan", "viên": "vien", "cái": "cai", "lít": "lit", "kWh": "kwh", "công": "cong", "ca": "ca", "%": "phan_tram", "cây": "cay", "bộ": "bo"}) }} as don_vi,
            {{ plain_number("muc_hao_phi", ",") }} as muc_hao_phi
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_hieu is null then {{ reason("ma_hieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_hieu !~ '^[A-Z]{2}[.][0-9]{5}$' then {{ reason("ma_hieu", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_hao_phi_received is null then {{ reason("loai_hao_phi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hao_phi is null and loai_hao_phi_received is not null then {{ reason("loai_hao_phi", "code", "Mã không có trong danh mục") }} end,
                    case when ma_hao_phi is null then {{ reason("ma_hao_phi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_hao_phi !~ '^(V|N|M)[0-9]{4}$' then {{ reason("ma_hao_phi", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_hao_phi is null then {{ reason("ten_hao_phi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_hao_phi") }} then {{ reason("ten_hao_phi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when don_vi_received is null then {{ reason("don_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when don_vi is null and don_vi_received is not null then {{ reason("don_vi", "code", "Mã không có trong danh mục") }} end,
                    case when muc_hao_phi is null then {{ reason("muc_hao_phi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("muc_hao_phi", "decimal") }} then {{ reason("muc_hao_phi", "decimal", "Không phải số (dấu thập phân “,”)") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_hieu, loai_hao_phi, ma_hao_phi),
            same_key as (partition by own_reasons = '{}', ma_hieu, loai_hao_phi, ma_hao_phi order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_hieu", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_hieu", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_hieu', refused.ma_hieu, 'loai_hao_phi', refused.loai_hao_phi, 'ma_hao_phi', refused.ma_hao_phi) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
