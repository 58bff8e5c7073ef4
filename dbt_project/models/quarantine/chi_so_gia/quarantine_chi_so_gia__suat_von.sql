-- Generated from catalog/systems/chi_so_gia.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chi_so_gia", "suat_von") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_cong_trinh") }} as nhom_cong_trinh_received,
            {{ clean_text("don_vi") }} as don_vi_received,
            {{ plain_number("nam", ",") }} as nam,
            {{ clean_text("ma_suat_von") }} as ma_suat_von,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("nhom_cong_trinh", {"NO": "nha_o", "GD": "giao_duc", "YT": "y_te", "VH": "van_hoa_the_thao", "TS": "tru_so", "KS": "khach_san", "CN": "cong_nghiep", "GT": "giao_thong", "TL": "thuy_loi", "HT": "ha_tang_ky_thuat"}) }} as nhom_cong_trinh,
            {{ translated("don_vi", {"m² sàn": "m2_san", "học sinh": "hoc_sinh", "giường": "giuong", "phòng": "phong", "km": "km", "m²": "m2", "m³/ngày đêm": "m3_ngay_dem", "ha": "ha", "chỗ": "cho"}) }} as don_vi,
            {{ plain_number("suat_von", ",", factor="1000") }} as suat_von,
            {{ plain_number("chi_phi_xay_dung", ",", factor="1000") }} as chi_phi_xay_dung,
            {{ plain_number("chi_phi_thiet_bi", ",", factor="1000") }} as chi_phi_thiet_bi,
            {{ plain_number("he_so_vung", ",") }} as he_so_vung,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_quyet_dinh
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when ma_suat_von is null then {{ reason("ma_suat_von", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_suat_von !~ '^[0-9]{5}[.][0-9]{2}$' then {{ reason("ma_suat_von", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_cong_trinh is null then {{ reason("ten_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_cong_trinh") }} then {{ reason("ten_cong_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_cong_trinh_received is null then {{ reason("nhom_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_cong_trinh is null and nhom_cong_trinh_received is not null then {{ reason("nhom_cong_trinh", "code", "Mã không có trong danh mục") }} end,
                    case when don_vi_received is null then {{ reason("don_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when don_vi is null and don_vi_received is not null then {{ reason("don_vi", "code", "Mã không có trong danh mục") }} end,
                    case when suat_von is null then {{ reason("suat_von", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("suat_von", "decimal") }} then {{ reason("suat_von", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when chi_phi_xay_dung is null then {{ reason("chi_phi_xay_dung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chi_phi_xay_dung", "decimal") }} then {{ reason("chi_phi_xay_dung", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when chi_phi_thiet_bi is null then {{ reason("chi_phi_thiet_bi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chi_phi_thiet_bi", "decimal") }} then {{ reason("chi_phi_thiet_bi", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when he_so_vung is null then {{ reason("he_so_vung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("he_so_vung", "decimal") }} then {{ reason("he_so_vung", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, ma_suat_von),
            same_key as (partition by own_reasons = '{}', nam, ma_suat_von order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("nam", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("nam", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('nam', refused.nam, 'ma_suat_von', refused.ma_suat_von) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
