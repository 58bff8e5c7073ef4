-- Generated from catalog/systems/chi_so_gia.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chi_so_gia", "bat_dong_san") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("khu_vuc") }} as khu_vuc_received,
            {{ clean_text("loai_bat_dong_san") }} as loai_bat_dong_san_received,
            {{ quarter_text("quy") }} as quy,
            {{ translated("khu_vuc", {"Toàn tỉnh": "toan_tinh", "Đô thị trung tâm": "do_thi_trung_tam", "Đô thị khác": "do_thi_khac", "Nông thôn": "nong_thon"}) }} as khu_vuc,
            {{ translated("loai_bat_dong_san", {"Căn hộ chung cư": "can_ho_chung_cu", "Nhà ở riêng lẻ": "nha_o_rieng_le", "Đất nền": "dat_nen", "Mặt bằng kinh doanh": "mat_bang_kinh_doanh"}) }} as loai_bat_dong_san,
            {{ plain_number("so_giao_dich", ",") }} as so_giao_dich,
            {{ plain_number("gia_binh_quan", ",", factor="1000000") }} as gia_binh_quan,
            {{ plain_number("chi_so", ",") }} as chi_so,
            {{ plain_number("so_quy_truoc", ",") }} as so_quy_truoc,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when quy is null then {{ reason("quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (quy = 'unreadable') then {{ reason("quy", "quarter", "Không đọc được quý (ví dụ: quý I/2024)") }} end,
                    case when khu_vuc_received is null then {{ reason("khu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when khu_vuc is null and khu_vuc_received is not null then {{ reason("khu_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when loai_bat_dong_san_received is null then {{ reason("loai_bat_dong_san", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_bat_dong_san is null and loai_bat_dong_san_received is not null then {{ reason("loai_bat_dong_san", "code", "Mã không có trong danh mục") }} end,
                    case when so_giao_dich is null then {{ reason("so_giao_dich", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_giao_dich", "integer") }} then {{ reason("so_giao_dich", "integer", "Không phải số nguyên") }} end,
                    case when gia_binh_quan is null then {{ reason("gia_binh_quan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia_binh_quan", "decimal") }} then {{ reason("gia_binh_quan", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when chi_so is null then {{ reason("chi_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chi_so", "decimal") }} then {{ reason("chi_so", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("so_quy_truoc", "decimal") }} then {{ reason("so_quy_truoc", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cong_bo is null then {{ reason("ngay_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cong_bo", "date") }} then {{ reason("ngay_cong_bo", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', quy, khu_vuc, loai_bat_dong_san),
            same_key as (partition by own_reasons = '{}', quy, khu_vuc, loai_bat_dong_san order by _row_number)
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
    jsonb_build_object('quy', refused.quy, 'khu_vuc', refused.khu_vuc, 'loai_bat_dong_san', refused.loai_bat_dong_san) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
