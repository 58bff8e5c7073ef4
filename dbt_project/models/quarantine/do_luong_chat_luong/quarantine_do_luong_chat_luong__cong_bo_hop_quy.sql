-- Generated from catalog/systems/do_luong_chat_luong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("do_luong_chat_luong", "cong_bo_hop_quy") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_cong_bo") }} as loai_cong_bo_received,
            {{ clean_text("nhom_san_pham") }} as nhom_san_pham_received,
            {{ clean_text("phuong_thuc") }} as phuong_thuc_received,
            {{ clean_text("so_tiep_nhan") }} as so_tiep_nhan,
            {{ iso_date("ngay_tiep_nhan", ["YYYY-MM-DD"]) }} as ngay_tiep_nhan,
            {{ translated("loai_cong_bo", {"HOP_CHUAN": "hop_chuan", "HOP_QUY": "hop_quy"}) }} as loai_cong_bo,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("san_pham") }} as san_pham,
            {{ translated("nhom_san_pham", {"VLXD": "vat_lieu_xay_dung", "XD": "xang_dau", "TP": "thuc_pham", "DT": "dien_dien_tu", "NN": "nong_san_che_bien"}) }} as nhom_san_pham,
            {{ clean_text("can_cu") }} as can_cu,
            {{ translated("phuong_thuc", {"TU": "tu_danh_gia", "B3": "ben_thu_ba"}) }} as phuong_thuc,
            {{ clean_text("to_chuc_chung_nhan") }} as to_chuc_chung_nhan,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD"]) }} as ngay_het_han
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_tiep_nhan is null then {{ reason("so_tiep_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_tiep_nhan !~ '^[0-9]{3,4}/20[0-9]{2}/TB-TĐC$' then {{ reason("so_tiep_nhan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_tiep_nhan is null then {{ reason("ngay_tiep_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_tiep_nhan", "date") }} then {{ reason("ngay_tiep_nhan", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD") }} end,
                    case when loai_cong_bo_received is null then {{ reason("loai_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_cong_bo is null and loai_cong_bo_received is not null then {{ reason("loai_cong_bo", "code", "Mã không có trong danh mục") }} end,
                    case when ten_to_chuc is null then {{ reason("ten_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_to_chuc") }} then {{ reason("ten_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep is null then {{ reason("ma_so_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when san_pham is null then {{ reason("san_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("san_pham") }} then {{ reason("san_pham", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_san_pham_received is null then {{ reason("nhom_san_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_san_pham is null and nhom_san_pham_received is not null then {{ reason("nhom_san_pham", "code", "Mã không có trong danh mục") }} end,
                    case when can_cu is null then {{ reason("can_cu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when can_cu !~ '^(TCVN|QCVN) [0-9]' then {{ reason("can_cu", "pattern", "Không đúng mẫu quy định") }} end,
                    case when phuong_thuc_received is null then {{ reason("phuong_thuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when phuong_thuc is null and phuong_thuc_received is not null then {{ reason("phuong_thuc", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("to_chuc_chung_nhan") }} then {{ reason("to_chuc_chung_nhan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_tiep_nhan),
            same_key as (partition by own_reasons = '{}', so_tiep_nhan order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_tiep_nhan", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_tiep_nhan", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_tiep_nhan', refused.so_tiep_nhan) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
