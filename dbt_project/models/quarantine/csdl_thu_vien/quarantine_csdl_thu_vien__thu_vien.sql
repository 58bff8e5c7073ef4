-- Generated from catalog/systems/csdl_thu_vien.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_thu_vien", "thu_vien") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_thu_vien") }} as loai_thu_vien_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_thu_vien") }} as ma_thu_vien,
            {{ clean_text("ten_thu_vien") }} as ten_thu_vien,
            {{ translated("loai_thu_vien", {"CC": "cong_cong", "TH": "truong_hoc", "NN": "nghe_nghiep", "CD": "cong_dong"}) }} as loai_thu_vien,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ plain_number("so_cho_ngoi", ".") }} as so_cho_ngoi,
            {{ plain_number("so_ban_tai_lieu", ".") }} as so_ban_tai_lieu,
            {{ plain_number("so_may_tinh", ".") }} as so_may_tinh,
            {{ plain_number("so_luot_ban_doc", ".") }} as so_luot_ban_doc,
            {{ plain_number("nam_thanh_lap", ".") }} as nam_thanh_lap,
            {{ translated("trang_thai", {"A": "dang_hoat_dong", "S": "tam_ngung", "X": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_thu_vien is null then {{ reason("ma_thu_vien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_thu_vien !~ '^TV[0-9]{5}$' then {{ reason("ma_thu_vien", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_thu_vien is null then {{ reason("ten_thu_vien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_thu_vien") }} then {{ reason("ten_thu_vien", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_thu_vien_received is null then {{ reason("loai_thu_vien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_thu_vien is null and loai_thu_vien_received is not null then {{ reason("loai_thu_vien", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("dien_tich_m2", "decimal") }} then {{ reason("dien_tich_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("so_cho_ngoi", "integer") }} then {{ reason("so_cho_ngoi", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_ban_tai_lieu", "integer") }} then {{ reason("so_ban_tai_lieu", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_may_tinh", "integer") }} then {{ reason("so_may_tinh", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_luot_ban_doc", "integer") }} then {{ reason("so_luot_ban_doc", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("nam_thanh_lap", "integer") }} then {{ reason("nam_thanh_lap", "integer", "Không phải số nguyên") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_thu_vien),
            same_key as (partition by own_reasons = '{}', ma_thu_vien order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_thu_vien", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_thu_vien", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_thu_vien', refused.ma_thu_vien) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
