-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "co_vat") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("phan_loai") }} as phan_loai_received,
            {{ clean_text("chat_lieu") }} as chat_lieu_received,
            {{ clean_text("loai_noi_giu") }} as loai_noi_giu_received,
            {{ clean_text("tinh_trang") }} as tinh_trang_received,
            {{ clean_text("ma_dang_ky") }} as ma_dang_ky,
            {{ clean_text("ten_co_vat") }} as ten_co_vat,
            {{ translated("phan_loai", {"DV": "di_vat", "CV": "co_vat", "BV": "bao_vat_quoc_gia"}) }} as phan_loai,
            {{ clean_text("ma_hien_vat") }} as ma_hien_vat,
            {{ translated("chat_lieu", {"DA": "da", "DO": "dong", "SA": "sat", "GO": "gom_su", "GM": "go_may_tre", "VA": "vai", "GI": "giay", "BA": "bac", "NH": "nhua_phim", "KH": "khac"}) }} as chat_lieu,
            {{ clean_text("nien_dai") }} as nien_dai,
            {{ plain_number("nam_tu", ".") }} as nam_tu,
            {{ plain_number("nam_den", ".") }} as nam_den,
            {{ plain_number("so_luong", ".") }} as so_luong,
            {{ plain_number("cao_cm", ",") }} as cao_cm,
            {{ plain_number("khoi_luong_kg", ",") }} as khoi_luong_kg,
            {{ clean_text("ma_xa_phat_hien") }} as ma_xa_phat_hien,
            {{ translated("loai_noi_giu", {"BT": "bao_tang", "TC": "to_chuc", "CN": "ca_nhan_gia_dinh"}) }} as loai_noi_giu,
            {{ clean_text("ten_to_chuc_giu") }} as ten_to_chuc_giu,
            {{ clean_text("so_giay_dang_ky") }} as so_giay_dang_ky,
            {{ iso_date("ngay_dang_ky", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky,
            {{ clean_text("so_quyet_dinh_bao_vat") }} as so_quyet_dinh_bao_vat,
            {{ iso_date("ngay_quyet_dinh_bao_vat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh_bao_vat,
            {{ translated("tinh_trang", {"N": "nguyen_ven", "S": "sut_me", "H": "hu_hong"}) }} as tinh_trang
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_dang_ky is null then {{ reason("ma_dang_ky", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_dang_ky !~ '^CV11[0-9]{5}$' then {{ reason("ma_dang_ky", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_vat is null then {{ reason("ten_co_vat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_vat") }} then {{ reason("ten_co_vat", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when phan_loai_received is null then {{ reason("phan_loai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when phan_loai is null and phan_loai_received is not null then {{ reason("phan_loai", "code", "Mã không có trong danh mục") }} end,
                    case when ma_hien_vat !~ '^HV[0-9]{7}$' then {{ reason("ma_hien_vat", "pattern", "Không đúng mẫu quy định") }} end,
                    case when chat_lieu_received is null then {{ reason("chat_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when chat_lieu is null and chat_lieu_received is not null then {{ reason("chat_lieu", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("nien_dai") }} then {{ reason("nien_dai", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("nam_tu", "integer") }} then {{ reason("nam_tu", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("nam_den", "integer") }} then {{ reason("nam_den", "integer", "Không phải số nguyên") }} end,
                    case when so_luong is null then {{ reason("so_luong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_luong", "integer") }} then {{ reason("so_luong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("cao_cm", "decimal") }} then {{ reason("cao_cm", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("khoi_luong_kg", "decimal") }} then {{ reason("khoi_luong_kg", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when ma_xa_phat_hien !~ '^[0-9]{5}$' then {{ reason("ma_xa_phat_hien", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_noi_giu_received is null then {{ reason("loai_noi_giu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_noi_giu is null and loai_noi_giu_received is not null then {{ reason("loai_noi_giu", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ten_to_chuc_giu") }} then {{ reason("ten_to_chuc_giu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("so_giay_dang_ky") }} then {{ reason("so_giay_dang_ky", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_dang_ky is null then {{ reason("ngay_dang_ky", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_dang_ky", "date") }} then {{ reason("ngay_dang_ky", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh_bao_vat") }} then {{ reason("so_quyet_dinh_bao_vat", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_quyet_dinh_bao_vat", "date") }} then {{ reason("ngay_quyet_dinh_bao_vat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when tinh_trang_received is null then {{ reason("tinh_trang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang is null and tinh_trang_received is not null then {{ reason("tinh_trang", "code", "Mã không có trong danh mục") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_dang_ky),
            same_key as (partition by own_reasons = '{}', ma_dang_ky order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_dang_ky", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_dang_ky", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_dang_ky', refused.ma_dang_ky) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
