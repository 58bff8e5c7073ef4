-- Generated from catalog/systems/the_thao_van_hoa_co_so.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("the_thao_van_hoa_co_so", "cong_trinh") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_cong_trinh") }} as loai_cong_trinh_received,
            {{ clean_text("loai_hinh") }} as loai_hinh_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("loai_cong_trinh", {"Nhà hát": "nha_hat", "Rạp chiếu phim": "rap_chieu_phim", "Nhà triển lãm": "nha_trien_lam"}) }} as loai_cong_trinh,
            {{ translated("loai_hinh", {"Công lập": "cong_lap", "Ngoài công lập": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ",") }} as vi_do,
            {{ plain_number("kinh_do", ",") }} as kinh_do,
            {{ plain_number("so_cho_ngoi", ".") }} as so_cho_ngoi,
            {{ plain_number("so_phong", ".") }} as so_phong,
            {{ plain_number("dien_tich_san_m2", ",") }} as dien_tich_san_m2,
            {{ plain_number("nam_su_dung", ".") }} as nam_su_dung,
            {{ plain_number("so_buoi_nam", ".") }} as so_buoi_nam,
            {{ plain_number("so_luot_khach", ".") }} as so_luot_khach,
            {{ translated("trang_thai", {"Đang hoạt động": "dang_hoat_dong", "Tạm ngừng": "tam_ngung", "Đã giải thể": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_cong_trinh is null then {{ reason("ma_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_cong_trinh !~ '^CT11[0-9]{3}$' then {{ reason("ma_cong_trinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_cong_trinh is null then {{ reason("ten_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_cong_trinh") }} then {{ reason("ten_cong_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_cong_trinh_received is null then {{ reason("loai_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_cong_trinh is null and loai_cong_trinh_received is not null then {{ reason("loai_cong_trinh", "code", "Mã không có trong danh mục") }} end,
                    case when loai_hinh_received is null then {{ reason("loai_hinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hinh is null and loai_hinh_received is not null then {{ reason("loai_hinh", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("don_vi_quan_ly") }} then {{ reason("don_vi_quan_ly", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("so_cho_ngoi", "integer") }} then {{ reason("so_cho_ngoi", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_phong", "integer") }} then {{ reason("so_phong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("dien_tich_san_m2", "decimal") }} then {{ reason("dien_tich_san_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("nam_su_dung", "integer") }} then {{ reason("nam_su_dung", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_buoi_nam", "integer") }} then {{ reason("so_buoi_nam", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_luot_khach", "integer") }} then {{ reason("so_luot_khach", "integer", "Không phải số nguyên") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_cong_trinh),
            same_key as (partition by own_reasons = '{}', ma_cong_trinh order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_cong_trinh", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_cong_trinh", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_cong_trinh', refused.ma_cong_trinh) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
