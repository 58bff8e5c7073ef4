-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "taxi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("cach_tinh_tien") }} as cach_tinh_tien_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_hang") }} as ma_hang,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ clean_text("thuong_hieu") }} as thuong_hieu,
            {{ phone_text("tong_dai") }} as tong_dai,
            {{ clean_text("mau_son") }} as mau_son,
            {{ translated("cach_tinh_tien", {"DH": "dong_ho", "PM": "phan_mem"}) }} as cach_tinh_tien,
            {{ plain_number("so_xe_den_5_cho", ".") }} as so_xe_den_5_cho,
            {{ plain_number("so_xe_7_cho", ".") }} as so_xe_7_cho,
            {{ plain_number("so_xe_dien", ".") }} as so_xe_dien,
            {{ plain_number("so_diem_don_khach", ".") }} as so_diem_don_khach,
            {{ iso_date("ngay_hoat_dong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hoat_dong,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "0": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_hang is null then {{ reason("ma_hang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_hang !~ '^TX[0-9]{3}$' then {{ reason("ma_hang", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_giay_phep !~ '^27[0-9]{5}$' then {{ reason("so_giay_phep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when thuong_hieu is null then {{ reason("thuong_hieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("thuong_hieu") }} then {{ reason("thuong_hieu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when (tong_dai = 'unreadable') then {{ reason("tong_dai", "phone", "Không phải số điện thoại Việt Nam (ví dụ: 0215 3825 409)") }} end,
                    case when not (tong_dai = 'unreadable') and tong_dai !~ '^0215[0-9]{7}$' then {{ reason("tong_dai", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("mau_son") }} then {{ reason("mau_son", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when cach_tinh_tien_received is null then {{ reason("cach_tinh_tien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cach_tinh_tien is null and cach_tinh_tien_received is not null then {{ reason("cach_tinh_tien", "code", "Mã không có trong danh mục") }} end,
                    case when so_xe_den_5_cho is null then {{ reason("so_xe_den_5_cho", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_xe_den_5_cho", "integer") }} then {{ reason("so_xe_den_5_cho", "integer", "Không phải số nguyên") }} end,
                    case when so_xe_7_cho is null then {{ reason("so_xe_7_cho", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_xe_7_cho", "integer") }} then {{ reason("so_xe_7_cho", "integer", "Không phải số nguyên") }} end,
                    case when so_xe_dien is null then {{ reason("so_xe_dien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_xe_dien", "integer") }} then {{ reason("so_xe_dien", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_diem_don_khach", "integer") }} then {{ reason("so_diem_don_khach", "integer", "Không phải số nguyên") }} end,
                    case when ngay_hoat_dong is null then {{ reason("ngay_hoat_dong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hoat_dong", "date") }} then {{ reason("ngay_hoat_dong", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_hang),
            same_key as (partition by own_reasons = '{}', ma_hang order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_hang", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_hang", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_hang', refused.ma_hang) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
