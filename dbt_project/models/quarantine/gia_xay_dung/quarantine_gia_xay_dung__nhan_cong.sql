-- Generated from catalog/systems/gia_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_xay_dung", "nhan_cong") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("vung_luong") }} as vung_luong_received,
            {{ clean_text("nhom_nhan_cong") }} as nhom_nhan_cong_received,
            {{ plain_number("nam", ",") }} as nam,
            {{ translated("vung_luong", {"II": "vung_2", "III": "vung_3", "IV": "vung_4"}) }} as vung_luong,
            {{ translated("nhom_nhan_cong", {"N1": "nhom_1", "N2": "nhom_2", "N3": "nhom_3", "N4": "nhom_4", "VH": "van_hanh_may", "LX": "lai_xe", "KS": "ky_su", "NN": "nghe_nhan"}) }} as nhom_nhan_cong,
            {{ plain_number("bac", ",") }} as bac,
            {{ plain_number("so_bac", ",") }} as so_bac,
            {{ plain_number("he_so_cap_bac", ",") }} as he_so_cap_bac,
            {{ plain_number("he_so_binh_quan", ",") }} as he_so_binh_quan,
            {{ plain_number("don_gia_binh_quan", ",", factor="1000") }} as don_gia_binh_quan,
            {{ plain_number("don_gia", ",") }} as don_gia,
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
                    case when nhom_nhan_cong_received is null then {{ reason("nhom_nhan_cong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_nhan_cong is null and nhom_nhan_cong_received is not null then {{ reason("nhom_nhan_cong", "code", "Mã không có trong danh mục") }} end,
                    case when bac is null then {{ reason("bac", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("bac", "integer") }} then {{ reason("bac", "integer", "Không phải số nguyên") }} end,
                    case when so_bac is null then {{ reason("so_bac", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_bac", "integer") }} then {{ reason("so_bac", "integer", "Không phải số nguyên") }} end,
                    case when he_so_cap_bac is null then {{ reason("he_so_cap_bac", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("he_so_cap_bac", "decimal") }} then {{ reason("he_so_cap_bac", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when he_so_binh_quan is null then {{ reason("he_so_binh_quan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("he_so_binh_quan", "decimal") }} then {{ reason("he_so_binh_quan", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when don_gia_binh_quan is null then {{ reason("don_gia_binh_quan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("don_gia_binh_quan", "decimal") }} then {{ reason("don_gia_binh_quan", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when don_gia is null then {{ reason("don_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("don_gia", "integer") }} then {{ reason("don_gia", "integer", "Không phải số nguyên") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', nam, vung_luong, nhom_nhan_cong, bac),
            same_key as (partition by own_reasons = '{}', nam, vung_luong, nhom_nhan_cong, bac order by _row_number)
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
    jsonb_build_object('nam', refused.nam, 'vung_luong', refused.vung_luong, 'nhom_nhan_cong', refused.nhom_nhan_cong, 'bac', refused.bac) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
