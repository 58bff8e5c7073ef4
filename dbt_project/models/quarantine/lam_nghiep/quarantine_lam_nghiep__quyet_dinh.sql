-- Generated from catalog/systems/lam_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("lam_nghiep", "quyet_dinh") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_quyet_dinh") }} as loai_quyet_dinh_received,
            {{ clean_text("ma_van_ban") }} as ma_van_ban,
            {{ translated("loai_quyet_dinh", {"KK": "kiem_ke", "HT": "hien_trang"}) }} as loai_quyet_dinh,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_ban_hanh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ban_hanh,
            {{ clean_text("co_quan_ban_hanh") }} as co_quan_ban_hanh,
            {{ clean_text("trich_yeu") }} as trich_yeu,
            {{ plain_number("nam_so_lieu", ".") }} as nam_so_lieu,
            {{ iso_date("ngay_chot", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot,
            {{ plain_number("tong_dien_tich_rung_ha", ",") }} as tong_dien_tich_rung_ha,
            {{ plain_number("tong_tru_luong_m3", ",") }} as tong_tru_luong_m3,
            {{ plain_number(without_suffix("ty_le_che_phu", "%"), ",") }} as ty_le_che_phu,
            {{ clean_text("duong_dan") }} as duong_dan,
            {{ clean_text("thay_the") }} as thay_the,
            {{ clean_text("con_hieu_luc") }} as con_hieu_luc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_van_ban is null then {{ reason("ma_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_van_ban !~ '^(KK|HT)[0-9]{4}(-[0-9]{2})?$' then {{ reason("ma_van_ban", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_quyet_dinh_received is null then {{ reason("loai_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_quyet_dinh is null and loai_quyet_dinh_received is not null then {{ reason("loai_quyet_dinh", "code", "Mã không có trong danh mục") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_ban_hanh is null then {{ reason("ngay_ban_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_ban_hanh", "date") }} then {{ reason("ngay_ban_hanh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when co_quan_ban_hanh is null then {{ reason("co_quan_ban_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("co_quan_ban_hanh") }} then {{ reason("co_quan_ban_hanh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when trich_yeu is null then {{ reason("trich_yeu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("trich_yeu") }} then {{ reason("trich_yeu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nam_so_lieu is null then {{ reason("nam_so_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam_so_lieu", "integer") }} then {{ reason("nam_so_lieu", "integer", "Không phải số nguyên") }} end,
                    case when ngay_chot is null then {{ reason("ngay_chot", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_chot", "date") }} then {{ reason("ngay_chot", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when tong_dien_tich_rung_ha is null then {{ reason("tong_dien_tich_rung_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tong_dien_tich_rung_ha", "decimal") }} then {{ reason("tong_dien_tich_rung_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("tong_tru_luong_m3", "integer") }} then {{ reason("tong_tru_luong_m3", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("ty_le_che_phu", "decimal") }} then {{ reason("ty_le_che_phu", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when duong_dan is null then {{ reason("duong_dan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("duong_dan") }} then {{ reason("duong_dan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("thay_the") }} then {{ reason("thay_the", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when con_hieu_luc is null then {{ reason("con_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("con_hieu_luc", "boolean") }} then {{ reason("con_hieu_luc", "boolean", "Không phải giá trị đúng/sai") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_van_ban),
            same_key as (partition by own_reasons = '{}', ma_van_ban order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_van_ban", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_van_ban", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_van_ban', refused.ma_van_ban) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
