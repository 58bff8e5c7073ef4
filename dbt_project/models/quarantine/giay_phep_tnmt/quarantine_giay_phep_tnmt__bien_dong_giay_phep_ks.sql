-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "bien_dong_giay_phep_ks") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_bien_dong") }} as loai_bien_dong_received,
            {{ clean_text("ma_bien_dong") }} as ma_bien_dong,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("loai_bien_dong", {"GH": "gia_han", "CN": "chuyen_nhuong", "TLGP": "tra_lai", "DC": "dieu_chinh_dien_tich", "TH": "thu_hoi"}) }} as loai_bien_dong,
            {{ iso_date("ngay_bien_dong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_bien_dong,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ clean_text("co_quan") }} as co_quan,
            {{ plain_number("dien_tich_sau_ha", ",") }} as dien_tich_sau_ha,
            {{ iso_date("ngay_het_han_moi", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han_moi
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_bien_dong is null then {{ reason("ma_bien_dong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_bien_dong !~ '^BD[0-9]{4,6}$' then {{ reason("ma_bien_dong", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_giay_phep !~ '^[0-9]{1,4}/[A-Z]+(-[A-Z]+)?$' then {{ reason("so_giay_phep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when loai_bien_dong_received is null then {{ reason("loai_bien_dong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_bien_dong is null and loai_bien_dong_received is not null then {{ reason("loai_bien_dong", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_bien_dong is null then {{ reason("ngay_bien_dong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_bien_dong", "date") }} then {{ reason("ngay_bien_dong", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when co_quan is null then {{ reason("co_quan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("co_quan") }} then {{ reason("co_quan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("dien_tich_sau_ha", "decimal") }} then {{ reason("dien_tich_sau_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("ngay_het_han_moi", "date") }} then {{ reason("ngay_het_han_moi", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_bien_dong),
            same_key as (partition by own_reasons = '{}', ma_bien_dong order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_bien_dong", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_bien_dong", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_bien_dong', refused.ma_bien_dong) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
