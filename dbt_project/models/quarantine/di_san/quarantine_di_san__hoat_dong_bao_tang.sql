-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "hoat_dong_bao_tang") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ plain_number("nam", ".") }} as nam,
            {{ clean_text("ma_bao_tang") }} as ma_bao_tang,
            {{ plain_number("so_luot_khach", ".") }} as so_luot_khach,
            {{ plain_number("so_luot_khach_quoc_te", ".") }} as so_luot_khach_quoc_te,
            {{ plain_number("so_luot_hoc_sinh", ".") }} as so_luot_hoc_sinh,
            {{ plain_number("so_trien_lam", ".") }} as so_trien_lam,
            {{ plain_number("so_chuong_trinh_giao_duc", ".") }} as so_chuong_trinh_giao_duc,
            {{ plain_number("so_hien_vat_suu_tam", ".") }} as so_hien_vat_suu_tam,
            {{ plain_number("thu_phi", ",", factor="1000000") }} as thu_phi
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when ma_bao_tang is null then {{ reason("ma_bao_tang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_bao_tang !~ '^BT11[0-9]{2}$' then {{ reason("ma_bao_tang", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_luot_khach is null then {{ reason("so_luot_khach", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_luot_khach", "integer") }} then {{ reason("so_luot_khach", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_luot_khach_quoc_te", "integer") }} then {{ reason("so_luot_khach_quoc_te", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_luot_hoc_sinh", "integer") }} then {{ reason("so_luot_hoc_sinh", "integer", "Không phải số nguyên") }} end,
                    case when so_trien_lam is null then {{ reason("so_trien_lam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_trien_lam", "integer") }} then {{ reason("so_trien_lam", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_chuong_trinh_giao_duc", "integer") }} then {{ reason("so_chuong_trinh_giao_duc", "integer", "Không phải số nguyên") }} end,
                    case when so_hien_vat_suu_tam is null then {{ reason("so_hien_vat_suu_tam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_hien_vat_suu_tam", "integer") }} then {{ reason("so_hien_vat_suu_tam", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("thu_phi", "integer") }} then {{ reason("thu_phi", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, ma_bao_tang),
            same_key as (partition by own_reasons = '{}', nam, ma_bao_tang order by _row_number)
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
    jsonb_build_object('nam', refused.nam, 'ma_bao_tang', refused.ma_bao_tang) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
