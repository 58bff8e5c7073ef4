-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "phan_bon") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_phan_bon") }} as loai_phan_bon_received,
            {{ clean_text("phuong_thuc_bon") }} as phuong_thuc_bon_received,
            {{ clean_text("ma_phan_bon") }} as ma_phan_bon,
            {{ clean_text("ten_phan_bon") }} as ten_phan_bon,
            {{ translated("loai_phan_bon", {"N": "dam", "P": "lan", "K": "kali", "NPK": "npk", "HC": "huu_co", "HCVS": "huu_co_vi_sinh", "HCK": "huu_co_khoang", "TVL": "vi_luong"}) }} as loai_phan_bon,
            {{ translated("phuong_thuc_bon", {"R": "bon_re", "L": "bon_la"}) }} as phuong_thuc_bon,
            {{ plain_number("dam_pct", ",") }} as dam_pct,
            {{ plain_number("lan_pct", ",") }} as lan_pct,
            {{ plain_number("kali_pct", ",") }} as kali_pct,
            {{ plain_number("huu_co_pct", ",") }} as huu_co_pct,
            {{ clean_text("to_chuc_dang_ky") }} as to_chuc_dang_ky,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_cong_nhan", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cong_nhan,
            {{ iso_date("ngay_het_luu_hanh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_luu_hanh,
            {{ plain_number("so_diem_ban", ",") }} as so_diem_ban,
            {{ plain_number("gia_ban_le", ",", factor="1000") }} as gia_ban_le,
            {{ iso_date("ngay_khao_sat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_khao_sat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_phan_bon is null then {{ reason("ma_phan_bon", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_phan_bon !~ '^[0-9]{5}$' then {{ reason("ma_phan_bon", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_phan_bon is null then {{ reason("ten_phan_bon", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_phan_bon") }} then {{ reason("ten_phan_bon", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_phan_bon_received is null then {{ reason("loai_phan_bon", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_phan_bon is null and loai_phan_bon_received is not null then {{ reason("loai_phan_bon", "code", "Mã không có trong danh mục") }} end,
                    case when phuong_thuc_bon_received is null then {{ reason("phuong_thuc_bon", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when phuong_thuc_bon is null and phuong_thuc_bon_received is not null then {{ reason("phuong_thuc_bon", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("dam_pct", "decimal") }} then {{ reason("dam_pct", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("lan_pct", "decimal") }} then {{ reason("lan_pct", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("kali_pct", "decimal") }} then {{ reason("kali_pct", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("huu_co_pct", "decimal") }} then {{ reason("huu_co_pct", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ has_lost_letters("to_chuc_dang_ky") }} then {{ reason("to_chuc_dang_ky", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cong_nhan is null then {{ reason("ngay_cong_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cong_nhan", "date") }} then {{ reason("ngay_cong_nhan", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_het_luu_hanh is null then {{ reason("ngay_het_luu_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_het_luu_hanh", "date") }} then {{ reason("ngay_het_luu_hanh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("so_diem_ban", "integer") }} then {{ reason("so_diem_ban", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("gia_ban_le", "integer") }} then {{ reason("gia_ban_le", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when {{ is_no("ngay_khao_sat", "date") }} then {{ reason("ngay_khao_sat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_phan_bon),
            same_key as (partition by own_reasons = '{}', ma_phan_bon order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_phan_bon", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_phan_bon", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_phan_bon', refused.ma_phan_bon) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
