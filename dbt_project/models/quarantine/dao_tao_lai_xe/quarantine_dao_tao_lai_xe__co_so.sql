-- Generated from catalog/systems/dao_tao_lai_xe.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dao_tao_lai_xe", "co_so") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ clean_text("co_quan_chu_quan") }} as co_quan_chu_quan,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ plain_number("tong_luu_luong", ".") }} as tong_luu_luong,
            {{ plain_number("so_giao_vien", ".") }} as so_giao_vien,
            {{ plain_number("dien_tich_san_tap_m2", ".") }} as dien_tich_san_tap_m2,
            {{ phone_text("so_dien_thoai") }} as so_dien_thoai,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "GT": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^11[0-9]{3}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_so is null then {{ reason("ten_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_so") }} then {{ reason("ten_co_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("co_quan_chu_quan") }} then {{ reason("co_quan_chu_quan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_giay_phep") }} then {{ reason("so_giay_phep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_het_han is null then {{ reason("ngay_het_han", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when tong_luu_luong is null then {{ reason("tong_luu_luong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tong_luu_luong", "integer") }} then {{ reason("tong_luu_luong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_giao_vien", "integer") }} then {{ reason("so_giao_vien", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("dien_tich_san_tap_m2", "integer") }} then {{ reason("dien_tich_san_tap_m2", "integer", "Không phải số nguyên") }} end,
                    case when (so_dien_thoai = 'unreadable') then {{ reason("so_dien_thoai", "phone", "Không phải số điện thoại Việt Nam (ví dụ: 0215 3825 409)") }} end,
                    case when not (so_dien_thoai = 'unreadable') and so_dien_thoai !~ '^0215[0-9]{7}$' then {{ reason("so_dien_thoai", "pattern", "Không đúng mẫu quy định") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_co_so),
            same_key as (partition by own_reasons = '{}', ma_co_so order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_co_so", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_co_so", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_co_so', refused.ma_co_so) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
