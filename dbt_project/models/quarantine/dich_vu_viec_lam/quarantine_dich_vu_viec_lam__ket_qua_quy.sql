-- Generated from catalog/systems/dich_vu_viec_lam.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dich_vu_viec_lam", "ket_qua_quy") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ quarter_text("quy") }} as quy,
            {{ clean_text("ma_to_chuc") }} as ma_to_chuc,
            {{ plain_number("so_luot_tu_van", ".") }} as so_luot_tu_van,
            {{ plain_number("so_luot_gioi_thieu", ".") }} as so_luot_gioi_thieu,
            {{ plain_number("so_nguoi_nhan_viec", ".") }} as so_nguoi_nhan_viec,
            {{ plain_number("so_nguoi_nhan_viec_nu", ".") }} as so_nguoi_nhan_viec_nu,
            {{ plain_number("so_vi_tri_tuyen_dung", ".") }} as so_vi_tri_tuyen_dung,
            {{ plain_number("so_phien_giao_dich", ".") }} as so_phien_giao_dich,
            {{ iso_date("ngay_chot_so_lieu", ["YYYY-MM-DD"]) }} as ngay_chot_so_lieu
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when quy is null then {{ reason("quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (quy = 'unreadable') then {{ reason("quy", "quarter", "Không đọc được quý (ví dụ: quý I/2024)") }} end,
                    case when ma_to_chuc is null then {{ reason("ma_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_to_chuc !~ '^VL11[0-9]{4}$' then {{ reason("ma_to_chuc", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_luot_tu_van is null then {{ reason("so_luot_tu_van", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_luot_tu_van", "integer") }} then {{ reason("so_luot_tu_van", "integer", "Không phải số nguyên") }} end,
                    case when so_luot_gioi_thieu is null then {{ reason("so_luot_gioi_thieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_luot_gioi_thieu", "integer") }} then {{ reason("so_luot_gioi_thieu", "integer", "Không phải số nguyên") }} end,
                    case when so_nguoi_nhan_viec is null then {{ reason("so_nguoi_nhan_viec", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_nguoi_nhan_viec", "integer") }} then {{ reason("so_nguoi_nhan_viec", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_nguoi_nhan_viec_nu", "integer") }} then {{ reason("so_nguoi_nhan_viec_nu", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_vi_tri_tuyen_dung", "integer") }} then {{ reason("so_vi_tri_tuyen_dung", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_phien_giao_dich", "integer") }} then {{ reason("so_phien_giao_dich", "integer", "Không phải số nguyên") }} end,
                    case when ngay_chot_so_lieu is null then {{ reason("ngay_chot_so_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_chot_so_lieu", "date") }} then {{ reason("ngay_chot_so_lieu", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', quy, ma_to_chuc),
            same_key as (partition by own_reasons = '{}', quy, ma_to_chuc order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("quy", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("quy", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('quy', refused.quy, 'ma_to_chuc', refused.ma_to_chuc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
