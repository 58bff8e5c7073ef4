-- Generated from catalog/systems/van_ban_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("van_ban_tnmt", "bao_cao") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_bao_cao") }} as loai_bao_cao_received,
            {{ clean_text("co_quan_ban_hanh") }} as co_quan_ban_hanh_received,
            {{ clean_text("ma_bao_cao") }} as ma_bao_cao,
            {{ clean_text("ten_bao_cao") }} as ten_bao_cao,
            {{ translated("loai_bao_cao", {"HT5": "hien_trang_5_nam", "CD": "chuyen_de", "CTBV": "cong_tac_bvmt", "QT": "ket_qua_quan_trac"}) }} as loai_bao_cao,
            {{ plain_number("tu_nam", ".") }} as tu_nam,
            {{ plain_number("den_nam", ".") }} as den_nam,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_ban_hanh", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_ban_hanh,
            {{ translated("co_quan_ban_hanh", {"UBND": "ubnd_tinh", "STNMT": "so_tnmt", "SNNMT": "so_nnmt", "BO": "bo"}) }} as co_quan_ban_hanh,
            {{ plain_number("so_trang", ".") }} as so_trang,
            {{ clean_text("duong_dan") }} as duong_dan,
            {{ clean_text("phu_luc_may_doc") }} as phu_luc_may_doc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_bao_cao is null then {{ reason("ma_bao_cao", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_bao_cao !~ '^BC-[0-9]{4}-[A-Z]+[0-9]?$' then {{ reason("ma_bao_cao", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_bao_cao is null then {{ reason("ten_bao_cao", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_bao_cao") }} then {{ reason("ten_bao_cao", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_bao_cao_received is null then {{ reason("loai_bao_cao", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_bao_cao is null and loai_bao_cao_received is not null then {{ reason("loai_bao_cao", "code", "Mã không có trong danh mục") }} end,
                    case when tu_nam is null then {{ reason("tu_nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tu_nam", "integer") }} then {{ reason("tu_nam", "integer", "Không phải số nguyên") }} end,
                    case when den_nam is null then {{ reason("den_nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("den_nam", "integer") }} then {{ reason("den_nam", "integer", "Không phải số nguyên") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_van_ban !~ '^[0-9]{1,4}/BC-[A-ZĐ]+$' then {{ reason("so_van_ban", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_ban_hanh is null then {{ reason("ngay_ban_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_ban_hanh", "date") }} then {{ reason("ngay_ban_hanh", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when co_quan_ban_hanh_received is null then {{ reason("co_quan_ban_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_ban_hanh is null and co_quan_ban_hanh_received is not null then {{ reason("co_quan_ban_hanh", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("so_trang", "integer") }} then {{ reason("so_trang", "integer", "Không phải số nguyên") }} end,
                    case when duong_dan is null then {{ reason("duong_dan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("duong_dan") }} then {{ reason("duong_dan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("phu_luc_may_doc") }} then {{ reason("phu_luc_may_doc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_bao_cao),
            same_key as (partition by own_reasons = '{}', ma_bao_cao order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_bao_cao", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_bao_cao", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_bao_cao', refused.ma_bao_cao) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
