-- Generated from catalog/systems/khuyen_cong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("khuyen_cong", "san_pham") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_san_pham") }} as nhom_san_pham_received,
            {{ clean_text("cap_binh_chon") }} as cap_binh_chon_received,
            {{ clean_text("loai_co_so") }} as loai_co_so_received,
            {{ clean_text("ma_san_pham") }} as ma_san_pham,
            {{ clean_text("ten_san_pham") }} as ten_san_pham,
            {{ translated("nhom_san_pham", {"1": "thu_cong_my_nghe", "2": "che_bien_nong_lam_thuy_san", "3": "thiet_bi_may_moc", "4": "san_pham_khac"}) }} as nhom_san_pham,
            {{ plain_number("nam_binh_chon", ".") }} as nam_binh_chon,
            {{ translated("cap_binh_chon", {"H": "cap_huyen", "T": "cap_tinh", "KV": "cap_khu_vuc", "QG": "cap_quoc_gia"}) }} as cap_binh_chon,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("loai_co_so", {"DN": "doanh_nghiep", "HTX": "hop_tac_xa", "HKD": "ho_kinh_doanh"}) }} as loai_co_so,
            {{ clean_text("ma_so_co_so") }} as ma_so_co_so,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("diem_binh_chon", ",") }} as diem_binh_chon,
            {{ plain_number("san_luong_nam", ",") }} as san_luong_nam,
            {{ clean_text("don_vi_san_luong") }} as don_vi_san_luong,
            {{ plain_number("so_lao_dong", ".") }} as so_lao_dong,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["DD/MM/YYYY", "DD-MM-YYYY"]) }} as ngay_quyet_dinh,
            {{ clean_text("co_quan_cong_nhan") }} as co_quan_cong_nhan
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_san_pham is null then {{ reason("ma_san_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_san_pham !~ '^SP[0-9]{5}$' then {{ reason("ma_san_pham", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_san_pham is null then {{ reason("ten_san_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_san_pham") }} then {{ reason("ten_san_pham", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_san_pham_received is null then {{ reason("nhom_san_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_san_pham is null and nhom_san_pham_received is not null then {{ reason("nhom_san_pham", "code", "Mã không có trong danh mục") }} end,
                    case when nam_binh_chon is null then {{ reason("nam_binh_chon", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam_binh_chon", "integer") }} then {{ reason("nam_binh_chon", "integer", "Không phải số nguyên") }} end,
                    case when cap_binh_chon_received is null then {{ reason("cap_binh_chon", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_binh_chon is null and cap_binh_chon_received is not null then {{ reason("cap_binh_chon", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ten_co_so") }} then {{ reason("ten_co_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_co_so_received is null then {{ reason("loai_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_co_so is null and loai_co_so_received is not null then {{ reason("loai_co_so", "code", "Mã không có trong danh mục") }} end,
                    case when ma_so_co_so !~ '^[0-9]{10}$' then {{ reason("ma_so_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("diem_binh_chon", "decimal") }} then {{ reason("diem_binh_chon", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("san_luong_nam", "decimal") }} then {{ reason("san_luong_nam", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ has_lost_letters("don_vi_san_luong") }} then {{ reason("don_vi_san_luong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("so_lao_dong", "integer") }} then {{ reason("so_lao_dong", "integer", "Không phải số nguyên") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc DD-MM-YYYY") }} end,
                    case when co_quan_cong_nhan is null then {{ reason("co_quan_cong_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("co_quan_cong_nhan") }} then {{ reason("co_quan_cong_nhan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_san_pham, nam_binh_chon, cap_binh_chon),
            same_key as (partition by own_reasons = '{}', ma_san_pham, nam_binh_chon, cap_binh_chon order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_san_pham", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_san_pham", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_san_pham', refused.ma_san_pham, 'nam_binh_chon', refused.nam_binh_chon, 'cap_binh_chon', refused.cap_binh_chon) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
