-- Generated from catalog/systems/csdl_ngan_sach.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ngan_sach", "van_ban") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("giai_doan") }} as giai_doan_received,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_ban_hanh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ban_hanh,
            {{ clean_text("co_quan_ban_hanh") }} as co_quan_ban_hanh,
            {{ clean_text("trich_yeu") }} as trich_yeu,
            {{ plain_number("nam", ".") }} as nam,
            {{ translated("giai_doan", {"DT": "du_toan", "Q1": "thuc_hien_quy_1", "6T": "thuc_hien_6_thang", "9T": "thuc_hien_9_thang", "QT": "quyet_toan"}) }} as giai_doan,
            {{ clean_text("cac_bieu") }} as cac_bieu,
            {{ iso_date("ngay_cong_khai", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cong_khai,
            {{ clean_text("lien_ket") }} as lien_ket,
            {{ clean_text("phu_luc") }} as phu_luc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_ban_hanh is null then {{ reason("ngay_ban_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_ban_hanh", "date") }} then {{ reason("ngay_ban_hanh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when co_quan_ban_hanh is null then {{ reason("co_quan_ban_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("co_quan_ban_hanh") }} then {{ reason("co_quan_ban_hanh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when trich_yeu is null then {{ reason("trich_yeu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("trich_yeu") }} then {{ reason("trich_yeu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when giai_doan_received is null then {{ reason("giai_doan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when giai_doan is null and giai_doan_received is not null then {{ reason("giai_doan", "code", "Mã không có trong danh mục") }} end,
                    case when cac_bieu is null then {{ reason("cac_bieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("cac_bieu") }} then {{ reason("cac_bieu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cong_khai is null then {{ reason("ngay_cong_khai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cong_khai", "date") }} then {{ reason("ngay_cong_khai", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when lien_ket !~ '^https?://' then {{ reason("lien_ket", "pattern", "Không đúng mẫu quy định") }} end,
                    case when phu_luc !~ '^https?://' then {{ reason("phu_luc", "pattern", "Không đúng mẫu quy định") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_van_ban, ngay_ban_hanh),
            same_key as (partition by own_reasons = '{}', so_van_ban, ngay_ban_hanh order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_van_ban", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_van_ban", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_van_ban', refused.so_van_ban, 'ngay_ban_hanh', refused.ngay_ban_hanh) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
