-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "hien_vat") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_hien_vat") }} as nhom_hien_vat_received,
            {{ clean_text("chat_lieu") }} as chat_lieu_received,
            {{ clean_text("cach_suu_tam") }} as cach_suu_tam_received,
            {{ clean_text("tinh_trang") }} as tinh_trang_received,
            {{ clean_text("ma_hien_vat") }} as ma_hien_vat,
            {{ clean_text("ma_bao_tang") }} as ma_bao_tang,
            {{ clean_text("so_kiem_ke") }} as so_kiem_ke,
            {{ clean_text("ten_hien_vat") }} as ten_hien_vat,
            {{ translated("nhom_hien_vat", {"VK": "vu_khi_quan_trang", "DT": "dan_toc_hoc", "KC": "khao_co_hoc", "TL": "tai_lieu_giay", "PA": "phim_anh", "KV": "ky_vat_khang_chien"}) }} as nhom_hien_vat,
            {{ translated("chat_lieu", {"DA": "da", "DO": "dong", "SA": "sat", "GO": "gom_su", "GM": "go_may_tre", "VA": "vai", "GI": "giay", "BA": "bac", "NH": "nhua_phim", "KH": "khac"}) }} as chat_lieu,
            {{ clean_text("thoi_ky") }} as thoi_ky,
            {{ plain_number("so_luong", ".") }} as so_luong,
            {{ translated("cach_suu_tam", {"HT": "hien_tang", "ST": "suu_tam", "KQ": "khai_quat", "MU": "mua", "BG": "ban_giao"}) }} as cach_suu_tam,
            {{ plain_number("nam_suu_tam", ".") }} as nam_suu_tam,
            {{ clean_text("ma_xa_suu_tam") }} as ma_xa_suu_tam,
            {{ clean_text("dang_trung_bay") }} as dang_trung_bay,
            {{ clean_text("da_so_hoa") }} as da_so_hoa,
            {{ translated("tinh_trang", {"N": "nguyen_ven", "S": "sut_me", "H": "hu_hong"}) }} as tinh_trang,
            {{ iso_date("ngay_nhap_so", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_nhap_so
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_hien_vat is null then {{ reason("ma_hien_vat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_hien_vat !~ '^HV[0-9]{7}$' then {{ reason("ma_hien_vat", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_bao_tang is null then {{ reason("ma_bao_tang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_bao_tang !~ '^BT11[0-9]{2}$' then {{ reason("ma_bao_tang", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_kiem_ke is null then {{ reason("so_kiem_ke", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_kiem_ke") }} then {{ reason("so_kiem_ke", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ten_hien_vat is null then {{ reason("ten_hien_vat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_hien_vat") }} then {{ reason("ten_hien_vat", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_hien_vat_received is null then {{ reason("nhom_hien_vat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_hien_vat is null and nhom_hien_vat_received is not null then {{ reason("nhom_hien_vat", "code", "Mã không có trong danh mục") }} end,
                    case when chat_lieu_received is null then {{ reason("chat_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when chat_lieu is null and chat_lieu_received is not null then {{ reason("chat_lieu", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("thoi_ky") }} then {{ reason("thoi_ky", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_luong is null then {{ reason("so_luong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_luong", "integer") }} then {{ reason("so_luong", "integer", "Không phải số nguyên") }} end,
                    case when cach_suu_tam_received is null then {{ reason("cach_suu_tam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cach_suu_tam is null and cach_suu_tam_received is not null then {{ reason("cach_suu_tam", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("nam_suu_tam", "integer") }} then {{ reason("nam_suu_tam", "integer", "Không phải số nguyên") }} end,
                    case when ma_xa_suu_tam !~ '^[0-9]{5}$' then {{ reason("ma_xa_suu_tam", "pattern", "Không đúng mẫu quy định") }} end,
                    case when dang_trung_bay is null then {{ reason("dang_trung_bay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dang_trung_bay", "boolean") }} then {{ reason("dang_trung_bay", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when da_so_hoa is null then {{ reason("da_so_hoa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("da_so_hoa", "boolean") }} then {{ reason("da_so_hoa", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when tinh_trang_received is null then {{ reason("tinh_trang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang is null and tinh_trang_received is not null then {{ reason("tinh_trang", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("ngay_nhap_so", "date") }} then {{ reason("ngay_nhap_so", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_hien_vat),
            same_key as (partition by own_reasons = '{}', ma_hien_vat order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_hien_vat", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_hien_vat", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_hien_vat', refused.ma_hien_vat) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
