-- Generated from catalog/systems/buu_chinh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("buu_chinh", "giay_phep") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_van_ban") }} as loai_van_ban_received,
            {{ clean_text("pham_vi") }} as pham_vi_received,
            {{ clean_text("co_quan_cap") }} as co_quan_cap_received,
            {{ clean_text("dich_vu") }} as dich_vu_received,
            {{ clean_text("tinh_trang") }} as tinh_trang_received,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ translated("loai_van_ban", {"GP": "giay_phep", "XN": "xac_nhan_thong_bao"}) }} as loai_van_ban,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ translated("pham_vi", {"NT": "noi_tinh", "LT": "lien_tinh", "QT": "quoc_te"}) }} as pham_vi,
            {{ translated("co_quan_cap", {"STTTT": "so_tttt", "SKHCN": "so_khcn", "BTTTT": "bo_tttt", "BKHCN": "bo_khcn"}) }} as co_quan_cap,
            {{ translated("dich_vu", {"T": "thu", "G": "goi_kien", "TG": "thu_va_goi_kien"}) }} as dich_vu,
            {{ plain_number("khoi_luong_toi_da_kg", ",") }} as khoi_luong_toi_da_kg,
            {{ iso_date("ngay_cap_lan_dau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_lan_dau,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("tinh_trang", {"1": "con_hieu_luc", "2": "het_han", "3": "da_thu_hoi"}) }} as tinh_trang,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_giay_phep") }} then {{ reason("so_giay_phep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_van_ban_received is null then {{ reason("loai_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_van_ban is null and loai_van_ban_received is not null then {{ reason("loai_van_ban", "code", "Mã không có trong danh mục") }} end,
                    case when ten_doanh_nghiep is null then {{ reason("ten_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_doanh_nghiep") }} then {{ reason("ten_doanh_nghiep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep is null then {{ reason("ma_so_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when pham_vi_received is null then {{ reason("pham_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when pham_vi is null and pham_vi_received is not null then {{ reason("pham_vi", "code", "Mã không có trong danh mục") }} end,
                    case when co_quan_cap_received is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_cap is null and co_quan_cap_received is not null then {{ reason("co_quan_cap", "code", "Mã không có trong danh mục") }} end,
                    case when dich_vu_received is null then {{ reason("dich_vu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when dich_vu is null and dich_vu_received is not null then {{ reason("dich_vu", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("khoi_luong_toi_da_kg", "decimal") }} then {{ reason("khoi_luong_toi_da_kg", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when ngay_cap_lan_dau is null then {{ reason("ngay_cap_lan_dau", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_lan_dau", "date") }} then {{ reason("ngay_cap_lan_dau", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when tinh_trang_received is null then {{ reason("tinh_trang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang is null and tinh_trang_received is not null then {{ reason("tinh_trang", "code", "Mã không có trong danh mục") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', so_giay_phep),
            same_key as (partition by own_reasons = '{}', so_giay_phep order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_giay_phep", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_giay_phep", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_giay_phep', refused.so_giay_phep) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
