-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "dinh_muc_dac_thu") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("ly_do_dac_thu") }} as ly_do_dac_thu_received,
            {{ clean_text("ma_hieu") }} as ma_hieu,
            {{ translated("ly_do_dac_thu", {"1": "cong_nghe_moi", "2": "dieu_kien_dia_hinh", "3": "vat_lieu_dia_phuong", "4": "chua_co_dinh_muc"}) }} as ly_do_dac_thu,
            {{ clean_text("don_vi_de_xuat") }} as don_vi_de_xuat,
            {{ clean_text("cong_trinh_ap_dung") }} as cong_trinh_ap_dung,
            {{ clean_text("so_van_ban_thong_nhat") }} as so_van_ban_thong_nhat,
            {{ iso_date("ngay_thong_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_thong_nhat,
            {{ clean_text("ma_hieu_tuong_tu") }} as ma_hieu_tuong_tu,
            {{ iso_date("ngay_het_ap_dung", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_ap_dung
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_hieu is null then {{ reason("ma_hieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_hieu !~ '^[A-Z]{2}[.][0-9]{5}$' then {{ reason("ma_hieu", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ly_do_dac_thu_received is null then {{ reason("ly_do_dac_thu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ly_do_dac_thu is null and ly_do_dac_thu_received is not null then {{ reason("ly_do_dac_thu", "code", "Mã không có trong danh mục") }} end,
                    case when don_vi_de_xuat is null then {{ reason("don_vi_de_xuat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("don_vi_de_xuat") }} then {{ reason("don_vi_de_xuat", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("cong_trinh_ap_dung") }} then {{ reason("cong_trinh_ap_dung", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("so_van_ban_thong_nhat") }} then {{ reason("so_van_ban_thong_nhat", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_thong_nhat", "date") }} then {{ reason("ngay_thong_nhat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ma_hieu_tuong_tu !~ '^[A-Z]{2}[.][0-9]{5}$' then {{ reason("ma_hieu_tuong_tu", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("ngay_het_ap_dung", "date") }} then {{ reason("ngay_het_ap_dung", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_hieu),
            same_key as (partition by own_reasons = '{}', ma_hieu order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_hieu", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_hieu", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_hieu', refused.ma_hieu) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
