-- Generated from catalog/systems/van_ban_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("van_ban_tnmt", "quyet_dinh_dtm") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("co_quan_ban_hanh") }} as co_quan_ban_hanh_received,
            {{ clean_text("linh_vuc_du_an") }} as linh_vuc_du_an_received,
            {{ clean_text("nhom_moi_truong") }} as nhom_moi_truong_received,
            {{ clean_text("tinh_trang_hieu_luc") }} as tinh_trang_hieu_luc_received,
            {{ clean_text("ma_ho_so") }} as ma_ho_so,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_quyet_dinh,
            {{ translated("co_quan_ban_hanh", {"UBND": "ubnd_tinh", "BO": "bo"}) }} as co_quan_ban_hanh,
            {{ iso_date("ngay_nop_ho_so", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_nop_ho_so,
            {{ iso_date("ngay_hop_hoi_dong", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_hop_hoi_dong,
            {{ clean_text("ten_du_an") }} as ten_du_an,
            {{ translated("linh_vuc_du_an", {"Khai thác khoáng sản": "khai_khoang", "Thủy điện": "thuy_dien", "Chế biến nông sản": "che_bien_nong_san", "Xử lý chất thải": "xu_ly_chat_thai", "Dịch vụ": "dich_vu", "Sản xuất công nghiệp": "san_xuat", "Lâm nghiệp": "lam_nghiep", "Hạ tầng": "ha_tang"}) }} as linh_vuc_du_an,
            {{ plain_number("dien_tich_ha", ".") }} as dien_tich_ha,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("nhom_moi_truong", {"I": "nhom_i", "II": "nhom_ii", "III": "nhom_iii"}) }} as nhom_moi_truong,
            {{ clean_text("ten_chu_du_an") }} as ten_chu_du_an,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("tinh_trang_hieu_luc", {"HL": "con_hieu_luc", "TT": "bi_thay_the", "HB": "bai_bo"}) }} as tinh_trang_hieu_luc,
            {{ clean_text("duong_dan") }} as duong_dan,
            {{ clean_text("phu_luc_may_doc") }} as phu_luc_may_doc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_ho_so is null then {{ reason("ma_ho_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_ho_so !~ '^DTM-[0-9]{4}-[0-9]{4,6}$' then {{ reason("ma_ho_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_quyet_dinh !~ '^[0-9]{1,4}/QĐ-[A-ZĐ]+$' then {{ reason("so_quyet_dinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when co_quan_ban_hanh_received is null then {{ reason("co_quan_ban_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_ban_hanh is null and co_quan_ban_hanh_received is not null then {{ reason("co_quan_ban_hanh", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("ngay_nop_ho_so", "date") }} then {{ reason("ngay_nop_ho_so", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when {{ is_no("ngay_hop_hoi_dong", "date") }} then {{ reason("ngay_hop_hoi_dong", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when ten_du_an is null then {{ reason("ten_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_du_an") }} then {{ reason("ten_du_an", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when linh_vuc_du_an_received is null then {{ reason("linh_vuc_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when linh_vuc_du_an is null and linh_vuc_du_an_received is not null then {{ reason("linh_vuc_du_an", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("dien_tich_ha", "decimal") }} then {{ reason("dien_tich_ha", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when nhom_moi_truong_received is null then {{ reason("nhom_moi_truong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_moi_truong is null and nhom_moi_truong_received is not null then {{ reason("nhom_moi_truong", "code", "Mã không có trong danh mục") }} end,
                    case when ten_chu_du_an is null then {{ reason("ten_chu_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_chu_du_an") }} then {{ reason("ten_chu_du_an", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}(-[0-9]{3})?$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when tinh_trang_hieu_luc_received is null then {{ reason("tinh_trang_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang_hieu_luc is null and tinh_trang_hieu_luc_received is not null then {{ reason("tinh_trang_hieu_luc", "code", "Mã không có trong danh mục") }} end,
                    case when duong_dan is null then {{ reason("duong_dan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("duong_dan") }} then {{ reason("duong_dan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("phu_luc_may_doc") }} then {{ reason("phu_luc_may_doc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_ho_so),
            same_key as (partition by own_reasons = '{}', ma_ho_so order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_ho_so", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_ho_so", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_ho_so', refused.ma_ho_so) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
