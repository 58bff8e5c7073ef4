-- Generated from catalog/systems/csdl_y_te.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_y_te", "tiem_chung") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_tiem_chung") }} as loai_tiem_chung_received,
            {{ clean_text("hinh_thuc_diem") }} as hinh_thuc_diem_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_diem_tiem") }} as ma_diem_tiem,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_diem_tiem") }} as ten_diem_tiem,
            {{ translated("loai_tiem_chung", {"MR": "mo_rong", "DV": "dich_vu", "CH": "ca_hai"}) }} as loai_tiem_chung,
            {{ translated("hinh_thuc_diem", {"C": "co_dinh", "L": "ngoai_tram"}) }} as hinh_thuc_diem,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("so_van_ban_cong_bo") }} as so_van_ban_cong_bo,
            {{ iso_date("ngay_cong_bo", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cong_bo,
            {{ plain_number("so_ban_tiem", ".") }} as so_ban_tiem,
            {{ plain_number("so_tu_lanh_vac_xin", ".") }} as so_tu_lanh_vac_xin,
            {{ plain_number("so_nguoi_toi_da_moi_buoi", ".") }} as so_nguoi_toi_da_moi_buoi,
            {{ clean_text("ngay_tiem_hang_thang") }} as ngay_tiem_hang_thang,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_diem_tiem is null then {{ reason("ma_diem_tiem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_diem_tiem !~ '^TC11[0-9]{4}$' then {{ reason("ma_diem_tiem", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_co_so !~ '^YT11[0-9]{5}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_diem_tiem is null then {{ reason("ten_diem_tiem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_diem_tiem") }} then {{ reason("ten_diem_tiem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_tiem_chung_received is null then {{ reason("loai_tiem_chung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_tiem_chung is null and loai_tiem_chung_received is not null then {{ reason("loai_tiem_chung", "code", "Mã không có trong danh mục") }} end,
                    case when hinh_thuc_diem_received is null then {{ reason("hinh_thuc_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hinh_thuc_diem is null and hinh_thuc_diem_received is not null then {{ reason("hinh_thuc_diem", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when so_van_ban_cong_bo is null then {{ reason("so_van_ban_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban_cong_bo") }} then {{ reason("so_van_ban_cong_bo", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cong_bo is null then {{ reason("ngay_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cong_bo", "date") }} then {{ reason("ngay_cong_bo", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when so_ban_tiem is null then {{ reason("so_ban_tiem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_ban_tiem", "integer") }} then {{ reason("so_ban_tiem", "integer", "Không phải số nguyên") }} end,
                    case when so_tu_lanh_vac_xin is null then {{ reason("so_tu_lanh_vac_xin", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_tu_lanh_vac_xin", "integer") }} then {{ reason("so_tu_lanh_vac_xin", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_nguoi_toi_da_moi_buoi", "integer") }} then {{ reason("so_nguoi_toi_da_moi_buoi", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("ngay_tiem_hang_thang") }} then {{ reason("ngay_tiem_hang_thang", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_diem_tiem),
            same_key as (partition by own_reasons = '{}', ma_diem_tiem order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_diem_tiem", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_diem_tiem", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_diem_tiem', refused.ma_diem_tiem) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
