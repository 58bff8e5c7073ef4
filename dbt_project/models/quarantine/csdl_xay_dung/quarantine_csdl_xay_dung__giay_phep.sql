-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "giay_phep") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("co_quan_cap") }} as co_quan_cap_received,
            {{ clean_text("loai_giay_phep") }} as loai_giay_phep_received,
            {{ clean_text("loai_cong_trinh") }} as loai_cong_trinh_received,
            {{ clean_text("cap_cong_trinh") }} as cap_cong_trinh_received,
            {{ clean_text("loai_chu_dau_tu") }} as loai_chu_dau_tu_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("co_quan_cap", {"SXD": "so_xay_dung", "UBH": "ubnd_huyen", "UBX": "ubnd_xa", "BQL": "ban_quan_ly_kcn"}) }} as co_quan_cap,
            {{ translated("loai_giay_phep", {"M": "xay_dung_moi", "S": "sua_chua_cai_tao", "D": "di_doi", "T": "co_thoi_han", "DC": "dieu_chinh", "GH": "gia_han"}) }} as loai_giay_phep,
            {{ translated("loai_cong_trinh", {"NO": "nha_o_rieng_le", "DD": "dan_dung", "CN": "cong_nghiep", "HT": "ha_tang_ky_thuat", "TG": "ton_giao", "QC": "quang_cao"}) }} as loai_cong_trinh,
            {{ translated("cap_cong_trinh", {"1": "cap_1", "2": "cap_2", "3": "cap_3", "4": "cap_4"}) }} as cap_cong_trinh,
            {{ translated("loai_chu_dau_tu", {"CN": "ca_nhan", "TC": "to_chuc", "CQ": "co_quan_nha_nuoc"}) }} as loai_chu_dau_tu,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("thon_ban") }} as thon_ban,
            {{ plain_number("so_tang", ".") }} as so_tang,
            {{ plain_number("chieu_cao_m", ",") }} as chieu_cao_m,
            {{ plain_number("dien_tich_xay_dung_m2", ",") }} as dien_tich_xay_dung_m2,
            {{ plain_number("tong_dien_tich_san_m2", ",") }} as tong_dien_tich_san_m2,
            {{ iso_date("ngay_het_han_khoi_cong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han_khoi_cong,
            {{ plain_number("so_ngay_giai_quyet", ".") }} as so_ngay_giai_quyet,
            {{ translated("trang_thai", {"HL": "con_hieu_luc", "HH": "het_hieu_luc", "TH": "thu_hoi"}) }} as trang_thai
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_giay_phep") }} then {{ reason("so_giay_phep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when co_quan_cap_received is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_cap is null and co_quan_cap_received is not null then {{ reason("co_quan_cap", "code", "Mã không có trong danh mục") }} end,
                    case when loai_giay_phep_received is null then {{ reason("loai_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_giay_phep is null and loai_giay_phep_received is not null then {{ reason("loai_giay_phep", "code", "Mã không có trong danh mục") }} end,
                    case when loai_cong_trinh_received is null then {{ reason("loai_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_cong_trinh is null and loai_cong_trinh_received is not null then {{ reason("loai_cong_trinh", "code", "Mã không có trong danh mục") }} end,
                    case when cap_cong_trinh_received is null then {{ reason("cap_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_cong_trinh is null and cap_cong_trinh_received is not null then {{ reason("cap_cong_trinh", "code", "Mã không có trong danh mục") }} end,
                    case when loai_chu_dau_tu_received is null then {{ reason("loai_chu_dau_tu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_chu_dau_tu is null and loai_chu_dau_tu_received is not null then {{ reason("loai_chu_dau_tu", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ten_to_chuc") }} then {{ reason("ten_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("thon_ban") }} then {{ reason("thon_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("so_tang", "integer") }} then {{ reason("so_tang", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("chieu_cao_m", "decimal") }} then {{ reason("chieu_cao_m", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("dien_tich_xay_dung_m2", "decimal") }} then {{ reason("dien_tich_xay_dung_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("tong_dien_tich_san_m2", "decimal") }} then {{ reason("tong_dien_tich_san_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when ngay_het_han_khoi_cong is null then {{ reason("ngay_het_han_khoi_cong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_het_han_khoi_cong", "date") }} then {{ reason("ngay_het_han_khoi_cong", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("so_ngay_giai_quyet", "integer") }} then {{ reason("so_ngay_giai_quyet", "integer", "Không phải số nguyên") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_giay_phep, ngay_cap),
            same_key as (partition by own_reasons = '{}', so_giay_phep, ngay_cap order by _row_number)
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
    jsonb_build_object('so_giay_phep', refused.so_giay_phep, 'ngay_cap', refused.ngay_cap) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
