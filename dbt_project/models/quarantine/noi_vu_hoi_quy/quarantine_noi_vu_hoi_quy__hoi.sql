-- Generated from catalog/systems/noi_vu_hoi_quy.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("noi_vu_hoi_quy", "hoi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_hoi") }} as loai_hoi_received,
            {{ clean_text("linh_vuc") }} as linh_vuc_received,
            {{ clean_text("pham_vi") }} as pham_vi_received,
            {{ clean_text("co_quan_cap") }} as co_quan_cap_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_hoi") }} as ma_hoi,
            {{ clean_text("ten_hoi") }} as ten_hoi,
            {{ translated("loai_hoi", {"H": "hoi", "LHH": "lien_hiep_hoi", "TH": "tong_hoi", "LD": "lien_doan", "HH": "hiep_hoi", "CLB": "cau_lac_bo"}) }} as loai_hoi,
            {{ translated("linh_vuc", {"XH": "xa_hoi_nhan_dao", "NN": "nghe_nghiep", "KT": "kinh_te", "VH": "van_hoa_nghe_thuat", "TT": "the_thao", "KH": "khoa_hoc_ky_thuat", "YT": "y_te_giao_duc"}) }} as linh_vuc,
            {{ translated("pham_vi", {"T": "tinh", "H": "huyen", "X": "xa"}) }} as pham_vi,
            {{ clean_text("duoc_giao_nhiem_vu") }} as duoc_giao_nhiem_vu,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ translated("co_quan_cap", {"UBT": "ubnd_tinh", "UBH": "ubnd_huyen", "UBX": "ubnd_xa", "SNV": "so_noi_vu"}) }} as co_quan_cap,
            {{ plain_number("nam_dai_hoi", ".") }} as nam_dai_hoi,
            {{ plain_number("so_nam_nhiem_ky", ".") }} as so_nam_nhiem_ky,
            {{ plain_number("so_hoi_vien", ".") }} as so_hoi_vien,
            {{ plain_number("so_hoi_vien_to_chuc", ".") }} as so_hoi_vien_to_chuc,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ translated("trang_thai", {"A": "dang_hoat_dong", "S": "tam_ngung", "X": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_hoi is null then {{ reason("ma_hoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_hoi !~ '^H11[0-9]{5}$' then {{ reason("ma_hoi", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_hoi is null then {{ reason("ten_hoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_hoi") }} then {{ reason("ten_hoi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_hoi_received is null then {{ reason("loai_hoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hoi is null and loai_hoi_received is not null then {{ reason("loai_hoi", "code", "Mã không có trong danh mục") }} end,
                    case when linh_vuc_received is null then {{ reason("linh_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when linh_vuc is null and linh_vuc_received is not null then {{ reason("linh_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when pham_vi_received is null then {{ reason("pham_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when pham_vi is null and pham_vi_received is not null then {{ reason("pham_vi", "code", "Mã không có trong danh mục") }} end,
                    case when duoc_giao_nhiem_vu is null then {{ reason("duoc_giao_nhiem_vu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("duoc_giao_nhiem_vu", "boolean") }} then {{ reason("duoc_giao_nhiem_vu", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when co_quan_cap_received is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_cap is null and co_quan_cap_received is not null then {{ reason("co_quan_cap", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("nam_dai_hoi", "integer") }} then {{ reason("nam_dai_hoi", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_nam_nhiem_ky", "integer") }} then {{ reason("so_nam_nhiem_ky", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_hoi_vien", "integer") }} then {{ reason("so_hoi_vien", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_hoi_vien_to_chuc", "integer") }} then {{ reason("so_hoi_vien_to_chuc", "integer", "Không phải số nguyên") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_hoi),
            same_key as (partition by own_reasons = '{}', ma_hoi order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_hoi", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_hoi", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_hoi', refused.ma_hoi) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
