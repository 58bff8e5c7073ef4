-- Generated from catalog/systems/ban_do_thien_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("ban_do_thien_tai", "diem_nguy_co") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_thien_tai") }} as loai_thien_tai_received,
            {{ clean_text("muc_nguy_co") }} as muc_nguy_co_received,
            {{ clean_text("tinh_trang_di_doi") }} as tinh_trang_di_doi_received,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("loai_thien_tai", {"LQ": "lu_quet", "SL": "sat_lo", "NL": "ngap_lut", "RH": "ret_hai", "HH": "han_han", "CR": "chay_rung", "DL": "dong_loc_mua_da"}) }} as loai_thien_tai,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ translated("muc_nguy_co", {"1": "thap", "2": "trung_binh", "3": "cao", "4": "rat_cao"}) }} as muc_nguy_co,
            {{ plain_number("so_ho_anh_huong", ".") }} as so_ho_anh_huong,
            {{ plain_number("tong_ho_ban", ".") }} as tong_ho_ban,
            {{ clean_text("cong_trinh_anh_huong") }} as cong_trinh_anh_huong,
            {{ translated("tinh_trang_di_doi", {"CHUA": "chua_di_doi", "DANG": "dang_di_doi", "XONG": "da_di_doi"}) }} as tinh_trang_di_doi,
            {{ iso_date("ngay_dieu_tra", ["DD/MM/YYYY"]) }} as ngay_dieu_tra
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_diem is null then {{ reason("ma_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_diem !~ '^DNC[0-9]{4,6}$' then {{ reason("ma_diem", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_diem is null then {{ reason("ten_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_diem") }} then {{ reason("ten_diem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_thien_tai_received is null then {{ reason("loai_thien_tai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_thien_tai is null and loai_thien_tai_received is not null then {{ reason("loai_thien_tai", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when muc_nguy_co_received is null then {{ reason("muc_nguy_co", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when muc_nguy_co is null and muc_nguy_co_received is not null then {{ reason("muc_nguy_co", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("so_ho_anh_huong", "integer") }} then {{ reason("so_ho_anh_huong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("tong_ho_ban", "integer") }} then {{ reason("tong_ho_ban", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("cong_trinh_anh_huong") }} then {{ reason("cong_trinh_anh_huong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when tinh_trang_di_doi_received is null then {{ reason("tinh_trang_di_doi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang_di_doi is null and tinh_trang_di_doi_received is not null then {{ reason("tinh_trang_di_doi", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_dieu_tra is null then {{ reason("ngay_dieu_tra", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_dieu_tra", "date") }} then {{ reason("ngay_dieu_tra", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_diem),
            same_key as (partition by own_reasons = '{}', ma_diem order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_diem", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_diem", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_diem', refused.ma_diem) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
