-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "dich_vu") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_dich_vu") }} as loai_dich_vu_received,
            {{ clean_text("loai_chu_the") }} as loai_chu_the_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("loai_dich_vu", {"MS": "mua_sam", "AU": "an_uong", "VC": "vui_choi_giai_tri", "TT": "the_thao", "SK": "cham_soc_suc_khoe", "PD": "pho_di_bo_cho_dem"}) }} as loai_dich_vu,
            {{ translated("loai_chu_the", {"DN": "doanh_nghiep", "HKD": "ho_kinh_doanh", "CQ": "co_quan_nha_nuoc"}) }} as loai_chu_the,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("suc_chua", ".") }} as suc_chua,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ clean_text("mat_hang") }} as mat_hang,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ plain_number("gia_tu", ".", factor="1000") }} as gia_tu,
            {{ plain_number("gia_den", ".", factor="1000") }} as gia_den,
            {{ clean_text("thanh_toan_dien_tu") }} as thanh_toan_dien_tu,
            {{ clean_text("dat_tieu_chuan") }} as dat_tieu_chuan,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "NG": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^DV11[0-9]{4}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_so is null then {{ reason("ten_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_so") }} then {{ reason("ten_co_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_dich_vu_received is null then {{ reason("loai_dich_vu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_dich_vu is null and loai_dich_vu_received is not null then {{ reason("loai_dich_vu", "code", "Mã không có trong danh mục") }} end,
                    case when loai_chu_the_received is null then {{ reason("loai_chu_the", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_chu_the is null and loai_chu_the_received is not null then {{ reason("loai_chu_the", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ten_doanh_nghiep") }} then {{ reason("ten_doanh_nghiep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}(-[0-9]{3})?$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("suc_chua", "integer") }} then {{ reason("suc_chua", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("dien_tich_m2", "decimal") }} then {{ reason("dien_tich_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ has_lost_letters("mat_hang") }} then {{ reason("mat_hang", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when gio_mo_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_mo_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gio_dong_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_dong_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("gia_tu", "integer") }} then {{ reason("gia_tu", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when {{ is_no("gia_den", "integer") }} then {{ reason("gia_den", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when {{ is_no("thanh_toan_dien_tu", "boolean") }} then {{ reason("thanh_toan_dien_tu", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when dat_tieu_chuan is null then {{ reason("dat_tieu_chuan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dat_tieu_chuan", "boolean") }} then {{ reason("dat_tieu_chuan", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_co_so),
            same_key as (partition by own_reasons = '{}', ma_co_so order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_co_so", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_co_so", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_co_so', refused.ma_co_so) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
