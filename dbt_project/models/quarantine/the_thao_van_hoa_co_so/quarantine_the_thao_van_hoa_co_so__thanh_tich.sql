-- Generated from catalog/systems/the_thao_van_hoa_co_so.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("the_thao_van_hoa_co_so", "thanh_tich") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("cap_giai") }} as cap_giai_received,
            {{ clean_text("mon") }} as mon_received,
            {{ clean_text("nhom_tuoi") }} as nhom_tuoi_received,
            {{ clean_text("ma_giai") }} as ma_giai,
            {{ clean_text("ten_giai") }} as ten_giai,
            {{ translated("cap_giai", {"Quốc tế": "quoc_te", "Quốc gia": "quoc_gia", "Khu vực": "khu_vuc", "Tỉnh": "cap_tinh"}) }} as cap_giai,
            {{ translated("mon", {"Điền kinh": "dien_kinh", "Bóng đá": "bong_da", "Bóng chuyền": "bong_chuyen", "Cầu lông": "cau_long", "Bóng bàn": "bong_ban", "Võ cổ truyền": "vo_co_truyen", "Taekwondo": "taekwondo", "Karate": "karate", "Boxing": "boxing", "Bắn nỏ": "ban_no", "Đẩy gậy": "day_gay", "Kéo co": "keo_co", "Tung còn": "tung_con", "Đua thuyền": "dua_thuyen"}) }} as mon,
            {{ translated("nhom_tuoi", {"Trẻ": "tre", "Vô địch": "vo_dich", "Phong trào": "phong_trao"}) }} as nhom_tuoi,
            {{ iso_date("tu_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as tu_ngay,
            {{ iso_date("den_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as den_ngay,
            {{ clean_text("noi_to_chuc") }} as noi_to_chuc,
            {{ plain_number("so_van_dong_vien", ".") }} as so_van_dong_vien,
            {{ plain_number("so_van_dong_vien_nu", ".") }} as so_van_dong_vien_nu,
            {{ plain_number("huy_chuong_vang", ".") }} as huy_chuong_vang,
            {{ plain_number("huy_chuong_bac", ".") }} as huy_chuong_bac,
            {{ plain_number("huy_chuong_dong", ".") }} as huy_chuong_dong,
            {{ plain_number("tong_huy_chuong", ".") }} as tong_huy_chuong,
            {{ plain_number("hang_toan_doan", ".") }} as hang_toan_doan,
            {{ plain_number("so_doan", ".") }} as so_doan
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_giai is null then {{ reason("ma_giai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_giai !~ '^G20[0-9]{2}-[0-9]{3,5}$' then {{ reason("ma_giai", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_giai is null then {{ reason("ten_giai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_giai") }} then {{ reason("ten_giai", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when cap_giai_received is null then {{ reason("cap_giai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_giai is null and cap_giai_received is not null then {{ reason("cap_giai", "code", "Mã không có trong danh mục") }} end,
                    case when mon_received is null then {{ reason("mon", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when mon is null and mon_received is not null then {{ reason("mon", "code", "Mã không có trong danh mục") }} end,
                    case when nhom_tuoi_received is null then {{ reason("nhom_tuoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_tuoi is null and nhom_tuoi_received is not null then {{ reason("nhom_tuoi", "code", "Mã không có trong danh mục") }} end,
                    case when tu_ngay is null then {{ reason("tu_ngay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tu_ngay", "date") }} then {{ reason("tu_ngay", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when den_ngay is null then {{ reason("den_ngay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("den_ngay", "date") }} then {{ reason("den_ngay", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ has_lost_letters("noi_to_chuc") }} then {{ reason("noi_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_van_dong_vien is null then {{ reason("so_van_dong_vien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_van_dong_vien", "integer") }} then {{ reason("so_van_dong_vien", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_van_dong_vien_nu", "integer") }} then {{ reason("so_van_dong_vien_nu", "integer", "Không phải số nguyên") }} end,
                    case when huy_chuong_vang is null then {{ reason("huy_chuong_vang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("huy_chuong_vang", "integer") }} then {{ reason("huy_chuong_vang", "integer", "Không phải số nguyên") }} end,
                    case when huy_chuong_bac is null then {{ reason("huy_chuong_bac", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("huy_chuong_bac", "integer") }} then {{ reason("huy_chuong_bac", "integer", "Không phải số nguyên") }} end,
                    case when huy_chuong_dong is null then {{ reason("huy_chuong_dong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("huy_chuong_dong", "integer") }} then {{ reason("huy_chuong_dong", "integer", "Không phải số nguyên") }} end,
                    case when tong_huy_chuong is null then {{ reason("tong_huy_chuong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tong_huy_chuong", "integer") }} then {{ reason("tong_huy_chuong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("hang_toan_doan", "integer") }} then {{ reason("hang_toan_doan", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_doan", "integer") }} then {{ reason("so_doan", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_giai, mon),
            same_key as (partition by own_reasons = '{}', ma_giai, mon order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_giai", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_giai", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_giai', refused.ma_giai, 'mon', refused.mon) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
