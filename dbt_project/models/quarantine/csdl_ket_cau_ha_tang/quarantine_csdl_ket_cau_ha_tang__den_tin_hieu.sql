-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "den_tin_hieu") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_den") }} as loai_den_received,
            {{ clean_text("nguon_dien") }} as nguon_dien_received,
            {{ clean_text("tinh_trang") }} as tinh_trang_received,
            {{ clean_text("ma_den") }} as ma_den,
            {{ clean_text("ten_nut") }} as ten_nut,
            {{ clean_text("ma_duong") }} as ma_duong,
            {{ translated("loai_den", {"D3": "ba_mau", "CV": "canh_bao_vang", "DB": "nguoi_di_bo"}) }} as loai_den,
            {{ plain_number("so_pha", ".") }} as so_pha,
            {{ plain_number("chu_ky_giay", ".") }} as chu_ky_giay,
            {{ plain_number("thoi_gian_vang_giay", ".") }} as thoi_gian_vang_giay,
            {{ clean_text("co_den_di_bo") }} as co_den_di_bo,
            {{ clean_text("co_dem_nguoc") }} as co_dem_nguoc,
            {{ translated("nguon_dien", {"L": "dien_luoi", "M": "mat_troi"}) }} as nguon_dien,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ iso_date("ngay_lap_dat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_lap_dat,
            {{ translated("tinh_trang", {"1": "tot", "2": "xuong_cap", "3": "hu_hong", "4": "mat"}) }} as tinh_trang,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_den is null then {{ reason("ma_den", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_den !~ '^DH11[0-9]{4}$' then {{ reason("ma_den", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_nut is null then {{ reason("ten_nut", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_nut") }} then {{ reason("ten_nut", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_duong is null then {{ reason("ma_duong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ma_duong") }} then {{ reason("ma_duong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_den_received is null then {{ reason("loai_den", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_den is null and loai_den_received is not null then {{ reason("loai_den", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("so_pha", "integer") }} then {{ reason("so_pha", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("chu_ky_giay", "integer") }} then {{ reason("chu_ky_giay", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("thoi_gian_vang_giay", "integer") }} then {{ reason("thoi_gian_vang_giay", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("co_den_di_bo", "boolean") }} then {{ reason("co_den_di_bo", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("co_dem_nguoc", "boolean") }} then {{ reason("co_dem_nguoc", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when nguon_dien_received is null then {{ reason("nguon_dien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nguon_dien is null and nguon_dien_received is not null then {{ reason("nguon_dien", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("ngay_lap_dat", "date") }} then {{ reason("ngay_lap_dat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when tinh_trang_received is null then {{ reason("tinh_trang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang is null and tinh_trang_received is not null then {{ reason("tinh_trang", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_den),
            same_key as (partition by own_reasons = '{}', ma_den order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_den", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_den", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_den', refused.ma_den) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
