-- Generated from catalog/systems/gia_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_xay_dung", "don_gia") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("vung_luong") }} as vung_luong_received,
            {{ plain_number("nam", ",") }} as nam,
            {{ translated("vung_luong", {"II": "vung_2", "III": "vung_3", "IV": "vung_4"}) }} as vung_luong,
            {{ clean_text("ma_hieu") }} as ma_hieu,
            {{ plain_number("chi_phi_vat_lieu", ",") }} as chi_phi_vat_lieu,
            {{ plain_number("chi_phi_nhan_cong", ",") }} as chi_phi_nhan_cong,
            {{ plain_number("chi_phi_may", ",") }} as chi_phi_may,
            {{ plain_number("don_gia", ",") }} as don_gia,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo,
            {{ clean_text("duong_dan") }} as duong_dan
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
                    case when ma_hieu is null then {{ reason("ma_hieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_hieu !~ '^[A-Z]{2}[.][0-9]{5}$' then {{ reason("ma_hieu", "pattern", "Không đúng mẫu quy định") }} end,
                    case when chi_phi_vat_lieu is null then {{ reason("chi_phi_vat_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chi_phi_vat_lieu", "integer") }} then {{ reason("chi_phi_vat_lieu", "integer", "Không phải số nguyên") }} end,
                    case when chi_phi_nhan_cong is null then {{ reason("chi_phi_nhan_cong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chi_phi_nhan_cong", "integer") }} then {{ reason("chi_phi_nhan_cong", "integer", "Không phải số nguyên") }} end,
                    case when chi_phi_may is null then {{ reason("chi_phi_may", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chi_phi_may", "integer") }} then {{ reason("chi_phi_may", "integer", "Không phải số nguyên") }} end,
                    case when don_gia is null then {{ reason("don_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("don_gia", "integer") }} then {{ reason("don_gia", "integer", "Không phải số nguyên") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cong_bo is null then {{ reason("ngay_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cong_bo", "date") }} then {{ reason("ngay_cong_bo", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when {{ has_lost_letters("duong_dan") }} then {{ reason("duong_dan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, vung_luong, ma_hieu),
            same_key as (partition by own_reasons = '{}', nam, vung_luong, ma_hieu order by _row_number)
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
    jsonb_build_object('nam', refused.nam, 'vung_luong', refused.vung_luong, 'ma_hieu', refused.ma_hieu) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
