-- Generated from catalog/systems/tu_phap.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("tu_phap", "luat_su") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("hinh_thuc") }} as hinh_thuc_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("so_dang_ky_hoat_dong") }} as so_dang_ky_hoat_dong,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ translated("hinh_thuc", {"VPLS": "van_phong_luat_su", "CTLTNHH1": "cong_ty_luat_tnhh_1tv", "CTLTNHH2": "cong_ty_luat_tnhh_2tv", "CTLHD": "cong_ty_luat_hop_danh", "CN": "chi_nhanh"}) }} as hinh_thuc,
            {{ clean_text("ma_so_thue") }} as ma_so_thue,
            {{ iso_date("ngay_dang_ky", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky,
            {{ clean_text("linh_vuc_hanh_nghe") }} as linh_vuc_hanh_nghe,
            {{ plain_number("so_luat_su", ".") }} as so_luat_su,
            {{ plain_number("so_luat_su_dieu_hanh", ".") }} as so_luat_su_dieu_hanh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ translated("trang_thai", {"HOAT_DONG": "dang_hoat_dong", "TAM_NGUNG": "tam_ngung", "CHAM_DUT": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_dang_ky_hoat_dong is null then {{ reason("so_dang_ky_hoat_dong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_dang_ky_hoat_dong !~ '^[0-9]{8}/TP/ĐKHĐ$' then {{ reason("so_dang_ky_hoat_dong", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_to_chuc is null then {{ reason("ten_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_to_chuc") }} then {{ reason("ten_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when hinh_thuc_received is null then {{ reason("hinh_thuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hinh_thuc is null and hinh_thuc_received is not null then {{ reason("hinh_thuc", "code", "Mã không có trong danh mục") }} end,
                    case when ma_so_thue !~ '^[0-9]{10}$' then {{ reason("ma_so_thue", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_dang_ky is null then {{ reason("ngay_dang_ky", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_dang_ky", "date") }} then {{ reason("ngay_dang_ky", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ has_lost_letters("linh_vuc_hanh_nghe") }} then {{ reason("linh_vuc_hanh_nghe", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_luat_su is null then {{ reason("so_luat_su", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_luat_su", "integer") }} then {{ reason("so_luat_su", "integer", "Không phải số nguyên") }} end,
                    case when so_luat_su_dieu_hanh is null then {{ reason("so_luat_su_dieu_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_luat_su_dieu_hanh", "integer") }} then {{ reason("so_luat_su_dieu_hanh", "integer", "Không phải số nguyên") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when (dien_thoai = 'unreadable') then {{ reason("dien_thoai", "phone", "Không phải số điện thoại Việt Nam (ví dụ: 0215 3825 409)") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', so_dang_ky_hoat_dong),
            same_key as (partition by own_reasons = '{}', so_dang_ky_hoat_dong order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_dang_ky_hoat_dong", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_dang_ky_hoat_dong", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_dang_ky_hoat_dong', refused.so_dang_ky_hoat_dong) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
