-- Generated from catalog/systems/csdl_y_te.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_y_te", "co_so_kcb") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("chu_the") }} as chu_the_received,
            {{ clean_text("hinh_thuc") }} as hinh_thuc_received,
            {{ clean_text("loai_hinh") }} as loai_hinh_received,
            {{ clean_text("cap_chuyen_mon") }} as cap_chuyen_mon_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ma_cskcb") }} as ma_cskcb,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("chu_the", {"NN": "to_chuc", "DN": "to_chuc", "HKD": "ho_kinh_doanh", "CN": "ca_nhan"}) }} as chu_the,
            {{ translated("hinh_thuc", {"BVDK": "benh_vien_da_khoa", "BVCK": "benh_vien_chuyen_khoa", "BVYHCT": "benh_vien_yhct", "TTYT": "trung_tam_y_te", "PKDK": "phong_kham_da_khoa", "PKDKKV": "phong_kham_da_khoa", "PKCK": "phong_kham_chuyen_khoa", "PCT": "phong_chan_tri_yhct", "TYT": "tram_y_te", "DTR": "diem_tram_y_te"}) }} as hinh_thuc,
            {{ translated("loai_hinh", {"1": "cong_lap", "2": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ translated("cap_chuyen_mon", {"BD": "ban_dau", "CB": "co_ban", "CS": "chuyen_sau"}) }} as cap_chuyen_mon,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap_phep", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_phep,
            {{ plain_number("so_giuong_ke_hoach", ".") }} as so_giuong_ke_hoach,
            {{ plain_number("so_giuong_thuc_ke", ".") }} as so_giuong_thuc_ke,
            {{ plain_number("so_bac_si", ".") }} as so_bac_si,
            {{ plain_number("so_dieu_duong", ".") }} as so_dieu_duong,
            {{ clean_text("truc_cap_cuu") }} as truc_cap_cuu,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^YT11[0-9]{5}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_cskcb !~ '^11[0-9]{3}$' then {{ reason("ma_cskcb", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_so is null then {{ reason("ten_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_so") }} then {{ reason("ten_co_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when chu_the_received is null then {{ reason("chu_the", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when chu_the is null and chu_the_received is not null then {{ reason("chu_the", "code", "Mã không có trong danh mục") }} end,
                    case when hinh_thuc_received is null then {{ reason("hinh_thuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hinh_thuc is null and hinh_thuc_received is not null then {{ reason("hinh_thuc", "code", "Mã không có trong danh mục") }} end,
                    case when loai_hinh_received is null then {{ reason("loai_hinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hinh is null and loai_hinh_received is not null then {{ reason("loai_hinh", "code", "Mã không có trong danh mục") }} end,
                    case when cap_chuyen_mon_received is null then {{ reason("cap_chuyen_mon", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_chuyen_mon is null and cap_chuyen_mon_received is not null then {{ reason("cap_chuyen_mon", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ has_lost_letters("so_giay_phep") }} then {{ reason("so_giay_phep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_cap_phep", "date") }} then {{ reason("ngay_cap_phep", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when so_giuong_ke_hoach is null then {{ reason("so_giuong_ke_hoach", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_giuong_ke_hoach", "integer") }} then {{ reason("so_giuong_ke_hoach", "integer", "Không phải số nguyên") }} end,
                    case when so_giuong_thuc_ke is null then {{ reason("so_giuong_thuc_ke", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_giuong_thuc_ke", "integer") }} then {{ reason("so_giuong_thuc_ke", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_bac_si", "integer") }} then {{ reason("so_bac_si", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_dieu_duong", "integer") }} then {{ reason("so_dieu_duong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("truc_cap_cuu", "boolean") }} then {{ reason("truc_cap_cuu", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when (dien_thoai = 'unreadable') then {{ reason("dien_thoai", "phone", "Không phải số điện thoại Việt Nam (ví dụ: 0215 3825 409)") }} end,
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
