-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "doan_cam_do") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("phia_cam") }} as phia_cam_received,
            {{ clean_text("loai_xe_cam") }} as loai_xe_cam_received,
            {{ clean_text("ma_doan") }} as ma_doan,
            {{ clean_text("ma_duong") }} as ma_duong,
            {{ clean_text("tu_diem") }} as tu_diem,
            {{ clean_text("den_diem") }} as den_diem,
            {{ plain_number("chieu_dai_m", ".") }} as chieu_dai_m,
            {{ translated("phia_cam", {"T": "trai", "P": "phai", "H": "hai_ben"}) }} as phia_cam,
            {{ clean_text("so_hieu_bien") }} as so_hieu_bien,
            {{ clean_text("gio_tu") }} as gio_tu,
            {{ clean_text("gio_den") }} as gio_den,
            {{ translated("loai_xe_cam", {"TC": "moi_xe", "OT": "o_to", "XT": "xe_tai"}) }} as loai_xe_cam,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ clean_text("co_quan_ban_hanh") }} as co_quan_ban_hanh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc,
            {{ iso_date("ngay_het_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_hieu_luc,
            {{ clean_text("duong_dan") }} as duong_dan
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_doan is null then {{ reason("ma_doan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_doan !~ '^CD11[0-9]{4}$' then {{ reason("ma_doan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_duong is null then {{ reason("ma_duong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ma_duong") }} then {{ reason("ma_duong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when tu_diem is null then {{ reason("tu_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("tu_diem") }} then {{ reason("tu_diem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when den_diem is null then {{ reason("den_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("den_diem") }} then {{ reason("den_diem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when chieu_dai_m is null then {{ reason("chieu_dai_m", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chieu_dai_m", "integer") }} then {{ reason("chieu_dai_m", "integer", "Không phải số nguyên") }} end,
                    case when phia_cam_received is null then {{ reason("phia_cam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when phia_cam is null and phia_cam_received is not null then {{ reason("phia_cam", "code", "Mã không có trong danh mục") }} end,
                    case when so_hieu_bien is null then {{ reason("so_hieu_bien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_hieu_bien !~ '^P[.]13[01][a-c]?$' then {{ reason("so_hieu_bien", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gio_tu !~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' then {{ reason("gio_tu", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gio_den !~ '^([01][0-9]|2[0-4]):[0-5][0-9]$' then {{ reason("gio_den", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_xe_cam_received is null then {{ reason("loai_xe_cam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_xe_cam is null and loai_xe_cam_received is not null then {{ reason("loai_xe_cam", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when co_quan_ban_hanh is null then {{ reason("co_quan_ban_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("co_quan_ban_hanh") }} then {{ reason("co_quan_ban_hanh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_hieu_luc is null then {{ reason("ngay_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hieu_luc", "date") }} then {{ reason("ngay_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_het_hieu_luc", "date") }} then {{ reason("ngay_het_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ has_lost_letters("duong_dan") }} then {{ reason("duong_dan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_doan),
            same_key as (partition by own_reasons = '{}', ma_doan order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_doan", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_doan", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_doan', refused.ma_doan) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
