-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "hoat_chat_cam") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_thuoc") }} as nhom_thuoc_received,
            {{ clean_text("ma_hoat_chat") }} as ma_hoat_chat,
            {{ clean_text("hoat_chat") }} as hoat_chat,
            {{ translated("nhom_thuoc", {"TS": "tru_sau", "TB": "tru_benh", "TC": "tru_co", "CH": "tru_chuot", "OC": "tru_oc", "DH": "dieu_hoa_sinh_truong", "MO": "tru_moi", "LS": "bao_quan_lam_san", "KT": "khu_trung_kho", "DD": "dan_du"}) }} as nhom_thuoc,
            {{ clean_text("so_cas") }} as so_cas,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc,
            {{ iso_date("ngay_het_duoc_dung", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_duoc_dung
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_hoat_chat is null then {{ reason("ma_hoat_chat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_hoat_chat !~ '^K[0-9]{6}$' then {{ reason("ma_hoat_chat", "pattern", "Không đúng mẫu quy định") }} end,
                    case when hoat_chat is null then {{ reason("hoat_chat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("hoat_chat") }} then {{ reason("hoat_chat", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_thuoc_received is null then {{ reason("nhom_thuoc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_thuoc is null and nhom_thuoc_received is not null then {{ reason("nhom_thuoc", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("so_cas") }} then {{ reason("so_cas", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_hieu_luc is null then {{ reason("ngay_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hieu_luc", "date") }} then {{ reason("ngay_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_het_duoc_dung", "date") }} then {{ reason("ngay_het_duoc_dung", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_hoat_chat),
            same_key as (partition by own_reasons = '{}', ma_hoat_chat order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_hoat_chat", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_hoat_chat", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_hoat_chat', refused.ma_hoat_chat) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
