-- Generated from catalog/systems/csdl_thuy_loi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_thuy_loi", "nuoc_sach") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_cap_nuoc") }} as loai_cap_nuoc_received,
            {{ clean_text("nguon_von") }} as nguon_von_received,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly_received,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("loai_cap_nuoc", {"TC": "tu_chay", "BD": "bom_dan", "GK": "gieng_khoan", "HT": "ho_treo"}) }} as loai_cap_nuoc,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("so_ban_cap", ".") }} as so_ban_cap,
            {{ plain_number("nam_hoan_thanh", ".") }} as nam_hoan_thanh,
            {{ plain_number("cong_suat_m3_ngay", ",") }} as cong_suat_m3_ngay,
            {{ plain_number("so_ho_thiet_ke", ".") }} as so_ho_thiet_ke,
            {{ plain_number("tong_muc_dau_tu", ",", factor="1000000") }} as tong_muc_dau_tu,
            {{ translated("nguon_von", {"MT": "muc_tieu_quoc_gia", "NS": "ngan_sach_tinh", "VT": "vien_tro", "XH": "xa_hoi_hoa"}) }} as nguon_von,
            {{ translated("don_vi_quan_ly", {"DN": "doanh_nghiep", "XA": "ubnd_xa", "CS": "to_chuc_co_so"}) }} as don_vi_quan_ly,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_cong_trinh is null then {{ reason("ma_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_cong_trinh !~ '^NS11[0-9]{5}$' then {{ reason("ma_cong_trinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_cong_trinh is null then {{ reason("ten_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_cong_trinh") }} then {{ reason("ten_cong_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_cap_nuoc_received is null then {{ reason("loai_cap_nuoc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_cap_nuoc is null and loai_cap_nuoc_received is not null then {{ reason("loai_cap_nuoc", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("so_ban_cap", "integer") }} then {{ reason("so_ban_cap", "integer", "Không phải số nguyên") }} end,
                    case when nam_hoan_thanh is null then {{ reason("nam_hoan_thanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam_hoan_thanh", "integer") }} then {{ reason("nam_hoan_thanh", "integer", "Không phải số nguyên") }} end,
                    case when cong_suat_m3_ngay is null then {{ reason("cong_suat_m3_ngay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("cong_suat_m3_ngay", "decimal") }} then {{ reason("cong_suat_m3_ngay", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when so_ho_thiet_ke is null then {{ reason("so_ho_thiet_ke", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_ho_thiet_ke", "integer") }} then {{ reason("so_ho_thiet_ke", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("tong_muc_dau_tu", "integer") }} then {{ reason("tong_muc_dau_tu", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when nguon_von_received is null then {{ reason("nguon_von", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nguon_von is null and nguon_von_received is not null then {{ reason("nguon_von", "code", "Mã không có trong danh mục") }} end,
                    case when don_vi_quan_ly_received is null then {{ reason("don_vi_quan_ly", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when don_vi_quan_ly is null and don_vi_quan_ly_received is not null then {{ reason("don_vi_quan_ly", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
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
