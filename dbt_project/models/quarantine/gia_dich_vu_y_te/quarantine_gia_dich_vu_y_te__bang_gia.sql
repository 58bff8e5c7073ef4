-- Generated from catalog/systems/gia_dich_vu_y_te.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_dich_vu_y_te", "bang_gia") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_dich_vu") }} as nhom_dich_vu_received,
            {{ clean_text("nhom_co_so") }} as nhom_co_so_received,
            {{ clean_text("duoc_bhyt") }} as duoc_bhyt_received,
            {{ clean_text("ma_dich_vu") }} as ma_dich_vu,
            {{ clean_text("ten_dich_vu") }} as ten_dich_vu,
            {{ translated("nhom_dich_vu", {"Khám": "kham", "Giường": "giuong", "PT": "phau_thuat", "TT": "thu_thuat", "XN": "xet_nghiem", "CĐHA": "chan_doan_hinh_anh", "TDCN": "tham_do_chuc_nang"}) }} as nhom_dich_vu,
            {{ translated("nhom_co_so", {"BYT": "bo_y_te", "II": "hang_ii", "III": "hang_iii", "TYT": "tram_y_te"}) }} as nhom_co_so,
            {{ plain_number("gia", ",", factor="1000") }} as gia,
            {{ translated("duoc_bhyt", {"x": "true", "-": "false"}) }} as duoc_bhyt,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc,
            {{ iso_date("ngay_het_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_hieu_luc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_dich_vu is null then {{ reason("ma_dich_vu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_dich_vu !~ '^[0-9]{2}[.][0-9]{4}[.][0-9]{4}$' then {{ reason("ma_dich_vu", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_dich_vu is null then {{ reason("ten_dich_vu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_dich_vu") }} then {{ reason("ten_dich_vu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_dich_vu_received is null then {{ reason("nhom_dich_vu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_dich_vu is null and nhom_dich_vu_received is not null then {{ reason("nhom_dich_vu", "code", "Mã không có trong danh mục") }} end,
                    case when nhom_co_so_received is null then {{ reason("nhom_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_co_so is null and nhom_co_so_received is not null then {{ reason("nhom_co_so", "code", "Mã không có trong danh mục") }} end,
                    case when gia is null then {{ reason("gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia", "integer") }} then {{ reason("gia", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when duoc_bhyt_received is null then {{ reason("duoc_bhyt", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when duoc_bhyt is null and duoc_bhyt_received is not null then {{ reason("duoc_bhyt", "code", "Mã không có trong danh mục") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_hieu_luc is null then {{ reason("ngay_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hieu_luc", "date") }} then {{ reason("ngay_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_het_hieu_luc", "date") }} then {{ reason("ngay_het_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_dich_vu, nhom_co_so, ngay_hieu_luc),
            same_key as (partition by own_reasons = '{}', ma_dich_vu, nhom_co_so, ngay_hieu_luc order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_dich_vu", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_dich_vu", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_dich_vu', refused.ma_dich_vu, 'nhom_co_so', refused.nhom_co_so, 'ngay_hieu_luc', refused.ngay_hieu_luc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
