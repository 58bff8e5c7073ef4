-- Generated from catalog/systems/ha_tang_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("ha_tang_xa_hoi", "the_thao") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_dia_diem") }} as loai_dia_diem_received,
            {{ clean_text("chu_so_huu") }} as chu_so_huu_received,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("loai_dia_diem", {"SVD": "san_van_dong", "NTD": "nha_thi_dau", "BB": "be_boi", "SBD": "san_bong_da", "SCL": "san_cau_long", "SBC": "san_bong_chuyen", "PTT": "phong_tap", "NVH": "nha_van_hoa_the_thao"}) }} as loai_dia_diem,
            {{ translated("chu_so_huu", {"NN": "nha_nuoc", "DN": "to_chuc", "TN": "ho_kinh_doanh"}) }} as chu_so_huu,
            {{ clean_text("mon_the_thao") }} as mon_the_thao,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ plain_number("suc_chua", ".") }} as suc_chua,
            {{ clean_text("co_mai_che") }} as co_mai_che,
            {{ clean_text("mien_phi") }} as mien_phi,
            {{ plain_number("nam_su_dung", ".") }} as nam_su_dung,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_cong_trinh is null then {{ reason("ma_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_cong_trinh !~ '^TT11[0-9]{4}$' then {{ reason("ma_cong_trinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_cong_trinh is null then {{ reason("ten_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_cong_trinh") }} then {{ reason("ten_cong_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_dia_diem_received is null then {{ reason("loai_dia_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_dia_diem is null and loai_dia_diem_received is not null then {{ reason("loai_dia_diem", "code", "Mã không có trong danh mục") }} end,
                    case when chu_so_huu_received is null then {{ reason("chu_so_huu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when chu_so_huu is null and chu_so_huu_received is not null then {{ reason("chu_so_huu", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("mon_the_thao") }} then {{ reason("mon_the_thao", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("dien_tich_m2", "decimal") }} then {{ reason("dien_tich_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("suc_chua", "integer") }} then {{ reason("suc_chua", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("co_mai_che", "boolean") }} then {{ reason("co_mai_che", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("mien_phi", "boolean") }} then {{ reason("mien_phi", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("nam_su_dung", "integer") }} then {{ reason("nam_su_dung", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("don_vi_quan_ly") }} then {{ reason("don_vi_quan_ly", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_cong_trinh),
            same_key as (partition by own_reasons = '{}', ma_cong_trinh order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_cong_trinh", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_cong_trinh", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_cong_trinh', refused.ma_cong_trinh) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
