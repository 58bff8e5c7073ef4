-- Generated from catalog/systems/kinh_doanh_vat_tu_nong_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("kinh_doanh_vat_tu_nong_nghiep", "giay_chung_nhan") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_vat_tu") }} as loai_vat_tu_received,
            {{ clean_text("loai_hoat_dong") }} as loai_hoat_dong_received,
            {{ clean_text("loai_chu_the") }} as loai_chu_the_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("so_gcn") }} as so_gcn,
            {{ translated("loai_vat_tu", {"PB": "phan_bon", "BVTV": "thuoc_bvtv"}) }} as loai_vat_tu,
            {{ translated("loai_hoat_dong", {"SX": "san_xuat", "DG": "dong_goi", "BB": "buon_ban"}) }} as loai_hoat_dong,
            {{ translated("loai_chu_the", {"TC": "to_chuc", "CN": "ca_nhan", "HKD": "ca_nhan"}) }} as loai_chu_the,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ clean_text("dia_chi_to_chuc") }} as dia_chi_to_chuc,
            {{ clean_text("thon_ban") }} as thon_ban,
            {{ clean_text("san_pham") }} as san_pham,
            {{ plain_number("cong_suat_tan_nam", ",") }} as cong_suat_tan_nam,
            {{ plain_number("dien_tich_kho_m2", ",") }} as dien_tich_kho_m2,
            {{ clean_text("co_ban_buon") }} as co_ban_buon,
            {{ clean_text("co_chung_chi") }} as co_chung_chi,
            {{ plain_number("lan_cap", ".") }} as lan_cap,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY", "DD/MM/YY"], 50) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY", "DD/MM/YY"], 50) }} as ngay_het_han,
            {{ translated("trang_thai", {"H": "con_hieu_luc", "X": "het_han", "T": "thu_hoi"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY", "DD/MM/YY"], 50) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_gcn is null then {{ reason("so_gcn", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_gcn") }} then {{ reason("so_gcn", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_vat_tu_received is null then {{ reason("loai_vat_tu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_vat_tu is null and loai_vat_tu_received is not null then {{ reason("loai_vat_tu", "code", "Mã không có trong danh mục") }} end,
                    case when loai_hoat_dong_received is null then {{ reason("loai_hoat_dong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hoat_dong is null and loai_hoat_dong_received is not null then {{ reason("loai_hoat_dong", "code", "Mã không có trong danh mục") }} end,
                    case when loai_chu_the_received is null then {{ reason("loai_chu_the", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_chu_the is null and loai_chu_the_received is not null then {{ reason("loai_chu_the", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ten_to_chuc") }} then {{ reason("ten_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when {{ has_lost_letters("dia_chi_to_chuc") }} then {{ reason("dia_chi_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("thon_ban") }} then {{ reason("thon_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("san_pham") }} then {{ reason("san_pham", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("cong_suat_tan_nam", "decimal") }} then {{ reason("cong_suat_tan_nam", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("dien_tich_kho_m2", "decimal") }} then {{ reason("dien_tich_kho_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("co_ban_buon", "boolean") }} then {{ reason("co_ban_buon", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("co_chung_chi", "boolean") }} then {{ reason("co_chung_chi", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when lan_cap is null then {{ reason("lan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("lan_cap", "integer") }} then {{ reason("lan_cap", "integer", "Không phải số nguyên") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY hoặc DD/MM/YY") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY hoặc DD/MM/YY") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY hoặc DD/MM/YY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_gcn, loai_vat_tu),
            same_key as (partition by own_reasons = '{}', so_gcn, loai_vat_tu order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_gcn", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_gcn", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_gcn', refused.so_gcn, 'loai_vat_tu', refused.loai_vat_tu) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
