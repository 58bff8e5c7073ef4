-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "khu_vuc_cam") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_cam") }} as loai_cam_received,
            {{ clean_text("ly_do_cam") }} as ly_do_cam_received,
            {{ clean_text("ma_khu_vuc_cam") }} as ma_khu_vuc_cam,
            {{ clean_text("ten_khu_vuc") }} as ten_khu_vuc,
            {{ translated("loai_cam", {"C": "cam", "TC": "tam_thoi_cam"}) }} as loai_cam,
            {{ translated("ly_do_cam", {"DT": "di_tich", "RUNG": "rung_phong_ho_dac_dung", "GT": "hanh_lang_giao_thong", "TL": "cong_trinh_thuy_loi", "DIEN": "hanh_lang_luoi_dien", "DC": "khu_dan_cu"}) }} as ly_do_cam,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ iso_date("tu_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as tu_ngay,
            {{ iso_date("den_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as den_ngay,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_khu_vuc_cam is null then {{ reason("ma_khu_vuc_cam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_khu_vuc_cam !~ '^CAM[0-9]{3,5}$' then {{ reason("ma_khu_vuc_cam", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_khu_vuc is null then {{ reason("ten_khu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_khu_vuc") }} then {{ reason("ten_khu_vuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_cam_received is null then {{ reason("loai_cam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_cam is null and loai_cam_received is not null then {{ reason("loai_cam", "code", "Mã không có trong danh mục") }} end,
                    case when ly_do_cam_received is null then {{ reason("ly_do_cam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ly_do_cam is null and ly_do_cam_received is not null then {{ reason("ly_do_cam", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when dien_tich_ha is null then {{ reason("dien_tich_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_ha", "decimal") }} then {{ reason("dien_tich_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when tu_ngay is null then {{ reason("tu_ngay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tu_ngay", "date") }} then {{ reason("tu_ngay", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("den_ngay", "date") }} then {{ reason("den_ngay", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_khu_vuc_cam),
            same_key as (partition by own_reasons = '{}', ma_khu_vuc_cam order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_khu_vuc_cam", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_khu_vuc_cam", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_khu_vuc_cam', refused.ma_khu_vuc_cam) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
