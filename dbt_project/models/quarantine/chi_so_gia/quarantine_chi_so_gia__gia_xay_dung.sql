-- Generated from catalog/systems/chi_so_gia.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chi_so_gia", "gia_xay_dung") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("pham_vi") }} as pham_vi_received,
            {{ clean_text("loai_cong_trinh") }} as loai_cong_trinh_received,
            {{ clean_text("loai_chi_so") }} as loai_chi_so_received,
            {{ quarter_text("quy") }} as quy,
            {{ translated("pham_vi", {"Cả nước": "quoc_gia", "Tỉnh": "tinh"}) }} as pham_vi,
            {{ translated("loai_cong_trinh", {"Nhà ở": "nha_o", "Trụ sở cơ quan": "tru_so", "Giáo dục": "giao_duc", "Văn hóa": "van_hoa", "Y tế": "y_te", "Đường bê tông nhựa": "duong_be_tong_nhua", "Đường bê tông xi măng": "duong_be_tong_xi_mang", "Cầu bê tông cốt thép": "cau", "Đập bê tông": "dap", "Kênh bê tông": "kenh", "Cấp nước": "cap_nuoc", "Đường dây trung thế": "duong_day"}) }} as loai_cong_trinh,
            {{ translated("loai_chi_so", {"Công trình": "cong_trinh", "Phần xây dựng": "phan_xay_dung", "Vật liệu": "vat_lieu", "Nhân công": "nhan_cong", "Máy thi công": "may_thi_cong"}) }} as loai_chi_so,
            {{ plain_number("chi_so", ",") }} as chi_so,
            {{ plain_number("so_quy_truoc", ",") }} as so_quy_truoc,
            {{ plain_number("so_cung_ky", ",") }} as so_cung_ky,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when quy is null then {{ reason("quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (quy = 'unreadable') then {{ reason("quy", "quarter", "Không đọc được quý (ví dụ: quý I/2024)") }} end,
                    case when pham_vi_received is null then {{ reason("pham_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when pham_vi is null and pham_vi_received is not null then {{ reason("pham_vi", "code", "Mã không có trong danh mục") }} end,
                    case when loai_cong_trinh_received is null then {{ reason("loai_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_cong_trinh is null and loai_cong_trinh_received is not null then {{ reason("loai_cong_trinh", "code", "Mã không có trong danh mục") }} end,
                    case when loai_chi_so_received is null then {{ reason("loai_chi_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_chi_so is null and loai_chi_so_received is not null then {{ reason("loai_chi_so", "code", "Mã không có trong danh mục") }} end,
                    case when chi_so is null then {{ reason("chi_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chi_so", "decimal") }} then {{ reason("chi_so", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("so_quy_truoc", "decimal") }} then {{ reason("so_quy_truoc", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("so_cung_ky", "decimal") }} then {{ reason("so_cung_ky", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cong_bo is null then {{ reason("ngay_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cong_bo", "date") }} then {{ reason("ngay_cong_bo", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', quy, pham_vi, loai_cong_trinh, loai_chi_so),
            same_key as (partition by own_reasons = '{}', quy, pham_vi, loai_cong_trinh, loai_chi_so order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("quy", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("quy", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('quy', refused.quy, 'pham_vi', refused.pham_vi, 'loai_cong_trinh', refused.loai_cong_trinh, 'loai_chi_so', refused.loai_chi_so) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
