-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "quy_hoach") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_quy_hoach") }} as loai_quy_hoach_received,
            {{ clean_text("cap_phe_duyet") }} as cap_phe_duyet_received,
            {{ clean_text("tinh_trang") }} as tinh_trang_received,
            {{ clean_text("ma_do_an") }} as ma_do_an,
            {{ clean_text("ten_do_an") }} as ten_do_an,
            {{ translated("loai_quy_hoach", {"QHC": "quy_hoach_chung", "QHPK": "quy_hoach_phan_khu", "QHCT": "quy_hoach_chi_tiet", "QHNT": "quy_hoach_xa", "QHKCN": "quy_hoach_khu_chuc_nang"}) }} as loai_quy_hoach,
            {{ translated("cap_phe_duyet", {"T": "tinh", "H": "huyen", "X": "xa"}) }} as cap_phe_duyet,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number(without_suffix("dien_tich_ha", "ha"), ",") }} as dien_tich_ha,
            {{ plain_number("dan_so_du_bao", ",") }} as dan_so_du_bao,
            {{ plain_number("nam_muc_tieu", ".") }} as nam_muc_tieu,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ clean_text("duong_dan") }} as duong_dan,
            {{ clean_text("duong_dan_ban_ve") }} as duong_dan_ban_ve,
            {{ translated("tinh_trang", {"HL": "con_hieu_luc", "DC": "dang_dieu_chinh", "HH": "het_hieu_luc"}) }} as tinh_trang,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_do_an is null then {{ reason("ma_do_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_do_an !~ '^QH11-[0-9]{5}$' then {{ reason("ma_do_an", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_do_an is null then {{ reason("ten_do_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_do_an") }} then {{ reason("ten_do_an", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_quy_hoach_received is null then {{ reason("loai_quy_hoach", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_quy_hoach is null and loai_quy_hoach_received is not null then {{ reason("loai_quy_hoach", "code", "Mã không có trong danh mục") }} end,
                    case when cap_phe_duyet_received is null then {{ reason("cap_phe_duyet", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_phe_duyet is null and cap_phe_duyet_received is not null then {{ reason("cap_phe_duyet", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when dien_tich_ha is null then {{ reason("dien_tich_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_ha", "decimal") }} then {{ reason("dien_tich_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("dan_so_du_bao", "integer") }} then {{ reason("dan_so_du_bao", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("nam_muc_tieu", "integer") }} then {{ reason("nam_muc_tieu", "integer", "Không phải số nguyên") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when duong_dan is null then {{ reason("duong_dan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("duong_dan") }} then {{ reason("duong_dan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("duong_dan_ban_ve") }} then {{ reason("duong_dan_ban_ve", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_do_an),
            same_key as (partition by own_reasons = '{}', ma_do_an order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_do_an", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_do_an", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_do_an', refused.ma_do_an) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
