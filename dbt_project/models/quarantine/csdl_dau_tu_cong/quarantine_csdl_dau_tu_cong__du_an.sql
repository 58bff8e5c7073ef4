-- Generated from catalog/systems/csdl_dau_tu_cong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dau_tu_cong", "du_an") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_du_an") }} as nhom_du_an_received,
            {{ clean_text("linh_vuc") }} as linh_vuc_received,
            {{ clean_text("tinh_trang_du_an") }} as tinh_trang_du_an_received,
            {{ clean_text("ma_du_an") }} as ma_du_an,
            {{ clean_text("ten_du_an") }} as ten_du_an,
            {{ clean_text("chu_dau_tu") }} as chu_dau_tu,
            {{ translated("nhom_du_an", {"0": "quan_trong_quoc_gia", "A": "nhom_a", "B": "nhom_b", "C": "nhom_c"}) }} as nhom_du_an,
            {{ translated("linh_vuc", {"GT": "giao_thong", "NN": "nong_nghiep_thuy_loi", "GD": "giao_duc", "YT": "y_te", "VH": "van_hoa_the_thao", "NS": "cap_nuoc_moi_truong", "TS": "tru_so_co_quan", "QP": "quoc_phong_an_ninh", "KH": "linh_vuc_khac"}) }} as linh_vuc,
            {{ clean_text("ma_chuong_trinh") }} as ma_chuong_trinh,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ clean_text("co_quan_phe_duyet") }} as co_quan_phe_duyet,
            {{ plain_number("tong_muc_dau_tu", ",", factor="1000000") }} as tong_muc_dau_tu,
            {{ plain_number("nam_khoi_cong", ".") }} as nam_khoi_cong,
            {{ plain_number("nam_hoan_thanh", ".") }} as nam_hoan_thanh,
            {{ plain_number(without_suffix("tien_do_phan_tram", "%"), ",") }} as tien_do_phan_tram,
            {{ translated("tinh_trang_du_an", {"1": "chuan_bi", "2": "dang_thuc_hien", "3": "hoan_thanh", "4": "da_quyet_toan", "5": "tam_dung"}) }} as tinh_trang_du_an,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_du_an is null then {{ reason("ma_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_du_an !~ '^[0-9]{7}$' then {{ reason("ma_du_an", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_du_an is null then {{ reason("ten_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_du_an") }} then {{ reason("ten_du_an", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when chu_dau_tu is null then {{ reason("chu_dau_tu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("chu_dau_tu") }} then {{ reason("chu_dau_tu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_du_an_received is null then {{ reason("nhom_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_du_an is null and nhom_du_an_received is not null then {{ reason("nhom_du_an", "code", "Mã không có trong danh mục") }} end,
                    case when linh_vuc_received is null then {{ reason("linh_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when linh_vuc is null and linh_vuc_received is not null then {{ reason("linh_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ma_chuong_trinh") }} then {{ reason("ma_chuong_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when co_quan_phe_duyet is null then {{ reason("co_quan_phe_duyet", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("co_quan_phe_duyet") }} then {{ reason("co_quan_phe_duyet", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when tong_muc_dau_tu is null then {{ reason("tong_muc_dau_tu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tong_muc_dau_tu", "integer") }} then {{ reason("tong_muc_dau_tu", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when nam_khoi_cong is null then {{ reason("nam_khoi_cong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam_khoi_cong", "integer") }} then {{ reason("nam_khoi_cong", "integer", "Không phải số nguyên") }} end,
                    case when nam_hoan_thanh is null then {{ reason("nam_hoan_thanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam_hoan_thanh", "integer") }} then {{ reason("nam_hoan_thanh", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("tien_do_phan_tram", "decimal") }} then {{ reason("tien_do_phan_tram", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when tinh_trang_du_an_received is null then {{ reason("tinh_trang_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang_du_an is null and tinh_trang_du_an_received is not null then {{ reason("tinh_trang_du_an", "code", "Mã không có trong danh mục") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_du_an),
            same_key as (partition by own_reasons = '{}', ma_du_an order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_du_an", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_du_an", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_du_an', refused.ma_du_an) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
