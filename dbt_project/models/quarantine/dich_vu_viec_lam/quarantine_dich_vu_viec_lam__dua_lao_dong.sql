-- Generated from catalog/systems/dich_vu_viec_lam.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dich_vu_viec_lam", "dua_lao_dong") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("tinh_trang_giay_phep") }} as tinh_trang_giay_phep_received,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD"]) }} as ngay_cap,
            {{ plain_number("lan_cap", ".") }} as lan_cap,
            {{ plain_number("tien_ky_quy", ".", factor="1000000") }} as tien_ky_quy,
            {{ clean_text("thi_truong") }} as thi_truong,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("tinh_trang_giay_phep", {"HIEU_LUC": "con_hieu_luc", "DINH_CHI": "dinh_chi", "NOP_LAI": "nop_lai", "THU_HOI": "bi_thu_hoi"}) }} as tinh_trang_giay_phep,
            {{ iso_date("ngay_tinh_trang", ["YYYY-MM-DD"]) }} as ngay_tinh_trang,
            {{ plain_number("nam_bao_cao", ".") }} as nam_bao_cao,
            {{ plain_number("so_lao_dong", ".") }} as so_lao_dong,
            {{ plain_number("so_lao_dong_nu", ".") }} as so_lao_dong_nu,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_giay_phep") }} then {{ reason("so_giay_phep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep is null then {{ reason("ma_so_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_doanh_nghiep is null then {{ reason("ten_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_doanh_nghiep") }} then {{ reason("ten_doanh_nghiep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD") }} end,
                    case when {{ is_no("lan_cap", "integer") }} then {{ reason("lan_cap", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("tien_ky_quy", "integer") }} then {{ reason("tien_ky_quy", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when thi_truong is null then {{ reason("thi_truong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("thi_truong") }} then {{ reason("thi_truong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when tinh_trang_giay_phep_received is null then {{ reason("tinh_trang_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang_giay_phep is null and tinh_trang_giay_phep_received is not null then {{ reason("tinh_trang_giay_phep", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_tinh_trang is null then {{ reason("ngay_tinh_trang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_tinh_trang", "date") }} then {{ reason("ngay_tinh_trang", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD") }} end,
                    case when {{ is_no("nam_bao_cao", "integer") }} then {{ reason("nam_bao_cao", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_lao_dong", "integer") }} then {{ reason("so_lao_dong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_lao_dong_nu", "integer") }} then {{ reason("so_lao_dong_nu", "integer", "Không phải số nguyên") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_giay_phep),
            same_key as (partition by own_reasons = '{}', so_giay_phep order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_giay_phep", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_giay_phep", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_giay_phep', refused.so_giay_phep) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
