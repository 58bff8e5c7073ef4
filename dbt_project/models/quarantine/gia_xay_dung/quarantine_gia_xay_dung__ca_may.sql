-- Generated from catalog/systems/gia_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_xay_dung", "ca_may") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("vung_luong") }} as vung_luong_received,
            {{ clean_text("nhom_may") }} as nhom_may_received,
            {{ clean_text("loai_nhien_lieu") }} as loai_nhien_lieu_received,
            {{ plain_number("nam", ",") }} as nam,
            {{ translated("vung_luong", {"II": "vung_2", "III": "vung_3", "IV": "vung_4"}) }} as vung_luong,
            {{ clean_text("ma_may") }} as ma_may,
            {{ clean_text("ten_may") }} as ten_may,
            {{ translated("nhom_may", {"1": "may_lam_dat", "2": "may_nang", "3": "may_be_tong", "4": "may_lam_duong", "5": "may_coc", "6": "may_gia_cong", "7": "may_khoan", "8": "van_chuyen"}) }} as nhom_may,
            {{ clean_text("cong_suat") }} as cong_suat,
            {{ plain_number("so_ca_nam", ",") }} as so_ca_nam,
            {{ plain_number("nguyen_gia", ",", factor="1000") }} as nguyen_gia,
            {{ translated("loai_nhien_lieu", {"D": "diesel", "X": "xang", "E": "dien", "K": "khong"}) }} as loai_nhien_lieu,
            {{ plain_number("muc_nhien_lieu", ",") }} as muc_nhien_lieu,
            {{ plain_number("chi_phi_khau_hao", ",") }} as chi_phi_khau_hao,
            {{ plain_number("chi_phi_sua_chua", ",") }} as chi_phi_sua_chua,
            {{ plain_number("chi_phi_nhien_lieu", ",") }} as chi_phi_nhien_lieu,
            {{ plain_number("chi_phi_nhan_cong", ",") }} as chi_phi_nhan_cong,
            {{ plain_number("chi_phi_khac", ",") }} as chi_phi_khac,
            {{ plain_number("gia_ca_may", ",") }} as gia_ca_may,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when vung_luong_received is null then {{ reason("vung_luong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when vung_luong is null and vung_luong_received is not null then {{ reason("vung_luong", "code", "Mã không có trong danh mục") }} end,
                    case when ma_may is null then {{ reason("ma_may", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_may !~ '^M[0-9]{3}[.][0-9]{4}$' then {{ reason("ma_may", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_may is null then {{ reason("ten_may", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_may") }} then {{ reason("ten_may", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_may_received is null then {{ reason("nhom_may", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_may is null and nhom_may_received is not null then {{ reason("nhom_may", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("cong_suat") }} then {{ reason("cong_suat", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_ca_nam is null then {{ reason("so_ca_nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_ca_nam", "integer") }} then {{ reason("so_ca_nam", "integer", "Không phải số nguyên") }} end,
                    case when nguyen_gia is null then {{ reason("nguyen_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nguyen_gia", "decimal") }} then {{ reason("nguyen_gia", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when loai_nhien_lieu_received is null then {{ reason("loai_nhien_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_nhien_lieu is null and loai_nhien_lieu_received is not null then {{ reason("loai_nhien_lieu", "code", "Mã không có trong danh mục") }} end,
                    case when muc_nhien_lieu is null then {{ reason("muc_nhien_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("muc_nhien_lieu", "decimal") }} then {{ reason("muc_nhien_lieu", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when chi_phi_khau_hao is null then {{ reason("chi_phi_khau_hao", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chi_phi_khau_hao", "integer") }} then {{ reason("chi_phi_khau_hao", "integer", "Không phải số nguyên") }} end,
                    case when chi_phi_sua_chua is null then {{ reason("chi_phi_sua_chua", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chi_phi_sua_chua", "integer") }} then {{ reason("chi_phi_sua_chua", "integer", "Không phải số nguyên") }} end,
                    case when chi_phi_nhien_lieu is null then {{ reason("chi_phi_nhien_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chi_phi_nhien_lieu", "integer") }} then {{ reason("chi_phi_nhien_lieu", "integer", "Không phải số nguyên") }} end,
                    case when chi_phi_nhan_cong is null then {{ reason("chi_phi_nhan_cong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chi_phi_nhan_cong", "integer") }} then {{ reason("chi_phi_nhan_cong", "integer", "Không phải số nguyên") }} end,
                    case when chi_phi_khac is null then {{ reason("chi_phi_khac", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chi_phi_khac", "integer") }} then {{ reason("chi_phi_khac", "integer", "Không phải số nguyên") }} end,
                    case when gia_ca_may is null then {{ reason("gia_ca_may", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia_ca_may", "integer") }} then {{ reason("gia_ca_may", "integer", "Không phải số nguyên") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cong_bo is null then {{ reason("ngay_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cong_bo", "date") }} then {{ reason("ngay_cong_bo", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, vung_luong, ma_may),
            same_key as (partition by own_reasons = '{}', nam, vung_luong, ma_may order by _row_number)
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
    jsonb_build_object('nam', refused.nam, 'vung_luong', refused.vung_luong, 'ma_may', refused.ma_may) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
