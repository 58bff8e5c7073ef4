-- Generated from catalog/systems/khcn_nhiem_vu.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("khcn_nhiem_vu", "ket_qua") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("xep_loai") }} as xep_loai_received,
            {{ clean_text("hinh_thuc_ung_dung") }} as hinh_thuc_ung_dung_received,
            {{ clean_text("ma_so") }} as ma_so,
            {{ iso_date("ngay_nghiem_thu", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_nghiem_thu,
            {{ translated("xep_loai", {"XS": "xuat_sac", "D": "dat", "KD": "khong_dat"}) }} as xep_loai,
            {{ clean_text("so_giay_chung_nhan") }} as so_giay_chung_nhan,
            {{ iso_date("ngay_chung_nhan", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chung_nhan,
            {{ plain_number("so_bai_bao", ".") }} as so_bai_bao,
            {{ plain_number("so_nguoi_dao_tao", ".") }} as so_nguoi_dao_tao,
            {{ plain_number("kinh_phi_quyet_toan", ",", factor="1000000") }} as kinh_phi_quyet_toan,
            {{ translated("hinh_thuc_ung_dung", {"CG": "chuyen_giao", "NR": "nhan_rong", "TK": "tai_lieu_tham_khao", "CU": "chua_ung_dung"}) }} as hinh_thuc_ung_dung
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_so is null then {{ reason("ma_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so !~ '^(ĐTKH|DASX|ĐAKH)[.]ĐB[.][0-9]{2,4}/20[0-9]{2}$' then {{ reason("ma_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_nghiem_thu is null then {{ reason("ngay_nghiem_thu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_nghiem_thu", "date") }} then {{ reason("ngay_nghiem_thu", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when xep_loai_received is null then {{ reason("xep_loai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when xep_loai is null and xep_loai_received is not null then {{ reason("xep_loai", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("so_giay_chung_nhan") }} then {{ reason("so_giay_chung_nhan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_chung_nhan", "date") }} then {{ reason("ngay_chung_nhan", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("so_bai_bao", "integer") }} then {{ reason("so_bai_bao", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_nguoi_dao_tao", "integer") }} then {{ reason("so_nguoi_dao_tao", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("kinh_phi_quyet_toan", "integer") }} then {{ reason("kinh_phi_quyet_toan", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when hinh_thuc_ung_dung is null and hinh_thuc_ung_dung_received is not null then {{ reason("hinh_thuc_ung_dung", "code", "Mã không có trong danh mục") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_so),
            same_key as (partition by own_reasons = '{}', ma_so order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_so", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_so", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_so', refused.ma_so) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
