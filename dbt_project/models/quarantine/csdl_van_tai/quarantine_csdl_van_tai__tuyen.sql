-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "tuyen") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_tuyen") }} as loai_tuyen_received,
            {{ clean_text("phan_loai") }} as phan_loai_received,
            {{ clean_text("ma_tuyen") }} as ma_tuyen,
            {{ clean_text("ten_tuyen") }} as ten_tuyen,
            {{ translated("loai_tuyen", {"NT": "noi_tinh", "LT": "lien_tinh", "QT": "lien_van_quoc_te"}) }} as loai_tuyen,
            {{ clean_text("noi_den_khi_cong_bo") }} as noi_den_khi_cong_bo,
            {{ clean_text("ma_tinh_den") }} as ma_tinh_den,
            {{ clean_text("ben_di") }} as ben_di,
            {{ clean_text("ma_xa_ben_di") }} as ma_xa_ben_di,
            {{ clean_text("ben_den") }} as ben_den,
            {{ clean_text("hanh_trinh") }} as hanh_trinh,
            {{ plain_number("cu_ly_km", ",") }} as cu_ly_km,
            {{ plain_number("luu_luong_quy_hoach", ".") }} as luu_luong_quy_hoach,
            {{ plain_number("so_chuyen_thang", ".") }} as so_chuyen_thang,
            {{ plain_number("thoi_gian_phut", ".") }} as thoi_gian_phut,
            {{ translated("phan_loai", {"1": "dang_khai_thac", "2": "quy_hoach_moi", "3": "tam_dung", "0": "bai_bo"}) }} as phan_loai,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_tuyen is null then {{ reason("ma_tuyen", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_tuyen !~ '^[0-9]{4}[.][0-9]{4}[.][A-Z]$' then {{ reason("ma_tuyen", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_tuyen is null then {{ reason("ten_tuyen", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_tuyen") }} then {{ reason("ten_tuyen", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_tuyen_received is null then {{ reason("loai_tuyen", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_tuyen is null and loai_tuyen_received is not null then {{ reason("loai_tuyen", "code", "Mã không có trong danh mục") }} end,
                    case when noi_den_khi_cong_bo is null then {{ reason("noi_den_khi_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("noi_den_khi_cong_bo") }} then {{ reason("noi_den_khi_cong_bo", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_tinh_den !~ '^[0-9]{2}$' then {{ reason("ma_tinh_den", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ben_di is null then {{ reason("ben_di", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ben_di") }} then {{ reason("ben_di", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa_ben_di is null then {{ reason("ma_xa_ben_di", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa_ben_di !~ '^[0-9]{5}$' then {{ reason("ma_xa_ben_di", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ben_den is null then {{ reason("ben_den", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ben_den") }} then {{ reason("ben_den", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when hanh_trinh is null then {{ reason("hanh_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("hanh_trinh") }} then {{ reason("hanh_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when cu_ly_km is null then {{ reason("cu_ly_km", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("cu_ly_km", "decimal") }} then {{ reason("cu_ly_km", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when luu_luong_quy_hoach is null then {{ reason("luu_luong_quy_hoach", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("luu_luong_quy_hoach", "integer") }} then {{ reason("luu_luong_quy_hoach", "integer", "Không phải số nguyên") }} end,
                    case when so_chuyen_thang is null then {{ reason("so_chuyen_thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_chuyen_thang", "integer") }} then {{ reason("so_chuyen_thang", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("thoi_gian_phut", "integer") }} then {{ reason("thoi_gian_phut", "integer", "Không phải số nguyên") }} end,
                    case when phan_loai_received is null then {{ reason("phan_loai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when phan_loai is null and phan_loai_received is not null then {{ reason("phan_loai", "code", "Mã không có trong danh mục") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_hieu_luc is null then {{ reason("ngay_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hieu_luc", "date") }} then {{ reason("ngay_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_tuyen),
            same_key as (partition by own_reasons = '{}', ma_tuyen order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_tuyen", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_tuyen", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_tuyen', refused.ma_tuyen) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
