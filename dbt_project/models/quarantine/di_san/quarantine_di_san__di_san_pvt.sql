-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "di_san_pvt") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_hinh") }} as loai_hinh_received,
            {{ clean_text("cap_danh_muc") }} as cap_danh_muc_received,
            {{ clean_text("nguy_co") }} as nguy_co_received,
            {{ clean_text("ma_di_san") }} as ma_di_san,
            {{ clean_text("ten_di_san") }} as ten_di_san,
            {{ translated("loai_hinh", {"A": "tieng_noi_chu_viet", "B": "ngu_van_dan_gian", "C": "nghe_thuat_trinh_dien", "D": "tap_quan_xa_hoi", "E": "le_hoi_truyen_thong", "F": "nghe_thu_cong", "G": "tri_thuc_dan_gian"}) }} as loai_hinh,
            {{ clean_text("cong_dong") }} as cong_dong,
            {{ translated("cap_danh_muc", {"KK": "kiem_ke_cap_tinh", "QG": "quoc_gia", "UN": "unesco"}) }} as cap_danh_muc,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ plain_number("nam_unesco", ".") }} as nam_unesco,
            {{ plain_number("nam_kiem_ke", ".") }} as nam_kiem_ke,
            {{ plain_number("so_nguoi_thuc_hanh", ".") }} as so_nguoi_thuc_hanh,
            {{ plain_number("so_nghe_nhan", ".") }} as so_nghe_nhan,
            {{ plain_number("so_cau_lac_bo", ".") }} as so_cau_lac_bo,
            {{ translated("nguy_co", {"0": "on_dinh", "1": "co_nguy_co", "2": "khan_cap"}) }} as nguy_co,
            {{ clean_text("lien_ket") }} as lien_ket,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_di_san is null then {{ reason("ma_di_san", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_di_san !~ '^PVT11[0-9]{3}$' then {{ reason("ma_di_san", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_di_san is null then {{ reason("ten_di_san", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_di_san") }} then {{ reason("ten_di_san", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_hinh_received is null then {{ reason("loai_hinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hinh is null and loai_hinh_received is not null then {{ reason("loai_hinh", "code", "Mã không có trong danh mục") }} end,
                    case when cong_dong is null then {{ reason("cong_dong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("cong_dong") }} then {{ reason("cong_dong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when cap_danh_muc_received is null then {{ reason("cap_danh_muc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_danh_muc is null and cap_danh_muc_received is not null then {{ reason("cap_danh_muc", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("nam_unesco", "integer") }} then {{ reason("nam_unesco", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("nam_kiem_ke", "integer") }} then {{ reason("nam_kiem_ke", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_nguoi_thuc_hanh", "integer") }} then {{ reason("so_nguoi_thuc_hanh", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_nghe_nhan", "integer") }} then {{ reason("so_nghe_nhan", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_cau_lac_bo", "integer") }} then {{ reason("so_cau_lac_bo", "integer", "Không phải số nguyên") }} end,
                    case when nguy_co_received is null then {{ reason("nguy_co", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nguy_co is null and nguy_co_received is not null then {{ reason("nguy_co", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("lien_ket") }} then {{ reason("lien_ket", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_di_san),
            same_key as (partition by own_reasons = '{}', ma_di_san order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_di_san", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_di_san", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_di_san', refused.ma_di_san) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
