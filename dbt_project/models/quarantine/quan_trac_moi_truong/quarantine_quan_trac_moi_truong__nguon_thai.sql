-- Generated from catalog/systems/quan_trac_moi_truong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_trac_moi_truong", "nguon_thai") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_nguon_thai") }} as loai_nguon_thai_received,
            {{ clean_text("che_do_xa") }} as che_do_xa_received,
            {{ clean_text("phuong_thuc_xa") }} as phuong_thuc_xa_received,
            {{ clean_text("ma_nguon_thai") }} as ma_nguon_thai,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("loai_nguon_thai", {"CN": "cong_nghiep", "DV": "dich_vu", "DC": "khu_dan_cu", "BV": "y_te", "CH": "cho", "BR": "bai_rac"}) }} as loai_nguon_thai,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("nguon_tiep_nhan") }} as nguon_tiep_nhan,
            {{ plain_number("luu_luong_toi_da", ",") }} as luu_luong_toi_da,
            {{ plain_number("luu_luong_trung_binh", ",") }} as luu_luong_trung_binh,
            {{ translated("che_do_xa", {"LT": "lien_tuc", "GD": "gian_doan"}) }} as che_do_xa,
            {{ translated("phuong_thuc_xa", {"TC": "tu_chay", "BD": "bom_day"}) }} as phuong_thuc_xa,
            {{ clean_text("co_he_thong_xu_ly") }} as co_he_thong_xu_ly,
            {{ clean_text("quy_chuan_nuoc_thai") }} as quy_chuan_nuoc_thai,
            {{ clean_text("so_giay_phep_moi_truong") }} as so_giay_phep_moi_truong,
            {{ iso_date("ngay_dieu_tra", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dieu_tra
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_nguon_thai is null then {{ reason("ma_nguon_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_nguon_thai !~ '^NT[0-9]{4,6}$' then {{ reason("ma_nguon_thai", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_so is null then {{ reason("ten_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_so") }} then {{ reason("ten_co_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}(-[0-9]{3})?$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_nguon_thai_received is null then {{ reason("loai_nguon_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_nguon_thai is null and loai_nguon_thai_received is not null then {{ reason("loai_nguon_thai", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when nguon_tiep_nhan is null then {{ reason("nguon_tiep_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("nguon_tiep_nhan") }} then {{ reason("nguon_tiep_nhan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when luu_luong_toi_da is null then {{ reason("luu_luong_toi_da", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("luu_luong_toi_da", "decimal") }} then {{ reason("luu_luong_toi_da", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("luu_luong_trung_binh", "decimal") }} then {{ reason("luu_luong_trung_binh", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when che_do_xa_received is null then {{ reason("che_do_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when che_do_xa is null and che_do_xa_received is not null then {{ reason("che_do_xa", "code", "Mã không có trong danh mục") }} end,
                    case when phuong_thuc_xa is null and phuong_thuc_xa_received is not null then {{ reason("phuong_thuc_xa", "code", "Mã không có trong danh mục") }} end,
                    case when co_he_thong_xu_ly is null then {{ reason("co_he_thong_xu_ly", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("co_he_thong_xu_ly", "boolean") }} then {{ reason("co_he_thong_xu_ly", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when quy_chuan_nuoc_thai !~ '^QCVN [0-9]{2}(-MT)?:20[0-9]{2}/BTNMT$' then {{ reason("quy_chuan_nuoc_thai", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_giay_phep_moi_truong !~ '^[0-9]{1,4}/GPMT-[A-Z]+$' then {{ reason("so_giay_phep_moi_truong", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_dieu_tra is null then {{ reason("ngay_dieu_tra", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_dieu_tra", "date") }} then {{ reason("ngay_dieu_tra", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_nguon_thai),
            same_key as (partition by own_reasons = '{}', ma_nguon_thai order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_nguon_thai", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_nguon_thai", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_nguon_thai', refused.ma_nguon_thai) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
