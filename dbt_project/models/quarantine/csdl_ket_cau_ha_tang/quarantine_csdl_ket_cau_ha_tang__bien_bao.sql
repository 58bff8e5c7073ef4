-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "bien_bao") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("phia_duong") }} as phia_duong_received,
            {{ clean_text("hinh_dang") }} as hinh_dang_received,
            {{ clean_text("tinh_trang") }} as tinh_trang_received,
            {{ clean_text("ma_bien") }} as ma_bien,
            {{ clean_text("so_hieu_bien") }} as so_hieu_bien,
            {{ clean_text("ma_duong") }} as ma_duong,
            {{ clean_text("ly_trinh") }} as ly_trinh,
            {{ translated("phia_duong", {"T": "trai", "P": "phai", "G": "giua"}) }} as phia_duong,
            {{ translated("hinh_dang", {"TG": "tam_giac", "TR": "tron", "CN": "chu_nhat", "VU": "vuong", "BG": "bat_giac"}) }} as hinh_dang,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ iso_date("ngay_lap_dat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_lap_dat,
            {{ iso_date("ngay_kiem_tra", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_kiem_tra,
            {{ translated("tinh_trang", {"1": "tot", "2": "xuong_cap", "3": "hu_hong", "4": "mat"}) }} as tinh_trang
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_bien is null then {{ reason("ma_bien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_bien !~ '^BB11[0-9]{6}$' then {{ reason("ma_bien", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_hieu_bien is null then {{ reason("so_hieu_bien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_hieu_bien !~ '^(P|W|R|I|S)[.][0-9]{3}[a-z]?$' then {{ reason("so_hieu_bien", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_duong is null then {{ reason("ma_duong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ma_duong") }} then {{ reason("ma_duong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ly_trinh is null then {{ reason("ly_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ly_trinh !~ '^Km[0-9]{1,3}[+][0-9]{3}$' then {{ reason("ly_trinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when phia_duong_received is null then {{ reason("phia_duong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when phia_duong is null and phia_duong_received is not null then {{ reason("phia_duong", "code", "Mã không có trong danh mục") }} end,
                    case when hinh_dang is null and hinh_dang_received is not null then {{ reason("hinh_dang", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("ngay_lap_dat", "date") }} then {{ reason("ngay_lap_dat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_kiem_tra is null then {{ reason("ngay_kiem_tra", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_kiem_tra", "date") }} then {{ reason("ngay_kiem_tra", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_bien),
            same_key as (partition by own_reasons = '{}', ma_bien order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_bien", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_bien", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_bien', refused.ma_bien) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
