-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "tien_do_du_an") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("vuong_mac") }} as vuong_mac_received,
            {{ clean_text("ma_du_an") }} as ma_du_an,
            {{ quarter_text("quy") }} as quy,
            {{ plain_number(without_suffix("khoi_luong_hoan_thanh", "%"), ",") }} as khoi_luong_hoan_thanh,
            {{ plain_number("von_da_thuc_hien", ",", factor="1000000") }} as von_da_thuc_hien,
            {{ plain_number("so_can_hoan_thanh", ".") }} as so_can_hoan_thanh,
            {{ plain_number("so_can_du_dieu_kien_ban", ".") }} as so_can_du_dieu_kien_ban,
            {{ translated("vuong_mac", {"K": "khong_co", "M": "giai_phong_mat_bang", "V": "von", "T": "thu_tuc", "TT": "thi_truong"}) }} as vuong_mac
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_du_an is null then {{ reason("ma_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_du_an !~ '^DA11[0-9]{4}$' then {{ reason("ma_du_an", "pattern", "Không đúng mẫu quy định") }} end,
                    case when quy is null then {{ reason("quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (quy = 'unreadable') then {{ reason("quy", "quarter", "Không đọc được quý (ví dụ: quý I/2024)") }} end,
                    case when khoi_luong_hoan_thanh is null then {{ reason("khoi_luong_hoan_thanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("khoi_luong_hoan_thanh", "decimal") }} then {{ reason("khoi_luong_hoan_thanh", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when von_da_thuc_hien is null then {{ reason("von_da_thuc_hien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("von_da_thuc_hien", "integer") }} then {{ reason("von_da_thuc_hien", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when so_can_hoan_thanh is null then {{ reason("so_can_hoan_thanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_can_hoan_thanh", "integer") }} then {{ reason("so_can_hoan_thanh", "integer", "Không phải số nguyên") }} end,
                    case when so_can_du_dieu_kien_ban is null then {{ reason("so_can_du_dieu_kien_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_can_du_dieu_kien_ban", "integer") }} then {{ reason("so_can_du_dieu_kien_ban", "integer", "Không phải số nguyên") }} end,
                    case when vuong_mac_received is null then {{ reason("vuong_mac", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when vuong_mac is null and vuong_mac_received is not null then {{ reason("vuong_mac", "code", "Mã không có trong danh mục") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_du_an, quy),
            same_key as (partition by own_reasons = '{}', ma_du_an, quy order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_du_an", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_du_an", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_du_an', refused.ma_du_an, 'quy', refused.quy) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
