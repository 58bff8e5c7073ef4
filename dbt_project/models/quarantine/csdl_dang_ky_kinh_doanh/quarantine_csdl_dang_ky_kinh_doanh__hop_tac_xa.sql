-- Generated from catalog/systems/csdl_dang_ky_kinh_doanh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dang_ky_kinh_doanh", "hop_tac_xa") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("linh_vuc") }} as linh_vuc_received,
            {{ clean_text("xep_loai") }} as xep_loai_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_so_htx") }} as ma_so_htx,
            {{ clean_text("ten_htx") }} as ten_htx,
            {{ translated("linh_vuc", {"NN": "nong_lam_thuy_san", "CN": "cong_nghiep", "XD": "xay_dung", "TM": "thuong_mai_dich_vu", "VT": "van_tai", "TD": "tin_dung", "MT": "moi_truong"}) }} as linh_vuc,
            {{ clean_text("nganh_chinh_ma") }} as nganh_chinh_ma,
            {{ iso_date("ngay_dang_ky", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky,
            {{ plain_number("so_thanh_vien", ".") }} as so_thanh_vien,
            {{ plain_number("so_thanh_vien_nu", ".") }} as so_thanh_vien_nu,
            {{ plain_number("so_lao_dong", ".") }} as so_lao_dong,
            {{ plain_number("von_dieu_le", ",", factor="1000000") }} as von_dieu_le,
            {{ plain_number("nam_bao_cao", ".") }} as nam_bao_cao,
            {{ plain_number("doanh_thu", ",", factor="1000000") }} as doanh_thu,
            {{ translated("xep_loai", {"T": "tot", "K": "kha", "TB": "trung_binh", "Y": "yeu"}) }} as xep_loai,
            {{ clean_text("ma_so_lien_hiep") }} as ma_so_lien_hiep,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_so_htx is null then {{ reason("ma_so_htx", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so_htx !~ '^[0-9]{10}$' then {{ reason("ma_so_htx", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_htx is null then {{ reason("ten_htx", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_htx") }} then {{ reason("ten_htx", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when linh_vuc_received is null then {{ reason("linh_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when linh_vuc is null and linh_vuc_received is not null then {{ reason("linh_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when nganh_chinh_ma is null then {{ reason("nganh_chinh_ma", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nganh_chinh_ma !~ '^[0-9]{5}$' then {{ reason("nganh_chinh_ma", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_dang_ky is null then {{ reason("ngay_dang_ky", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_dang_ky", "date") }} then {{ reason("ngay_dang_ky", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when so_thanh_vien is null then {{ reason("so_thanh_vien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_thanh_vien", "integer") }} then {{ reason("so_thanh_vien", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_thanh_vien_nu", "integer") }} then {{ reason("so_thanh_vien_nu", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_lao_dong", "integer") }} then {{ reason("so_lao_dong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("von_dieu_le", "integer") }} then {{ reason("von_dieu_le", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when {{ is_no("nam_bao_cao", "integer") }} then {{ reason("nam_bao_cao", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("doanh_thu", "integer") }} then {{ reason("doanh_thu", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when xep_loai is null and xep_loai_received is not null then {{ reason("xep_loai", "code", "Mã không có trong danh mục") }} end,
                    case when ma_so_lien_hiep !~ '^[0-9]{10}$' then {{ reason("ma_so_lien_hiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_so_htx),
            same_key as (partition by own_reasons = '{}', ma_so_htx order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_so_htx", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_so_htx", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_so_htx', refused.ma_so_htx) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
