-- Generated from catalog/systems/quan_trac_moi_truong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_trac_moi_truong", "ket_qua") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("thanh_phan") }} as thanh_phan_received,
            {{ clean_text("thong_so") }} as thong_so_received,
            {{ clean_text("don_vi") }} as don_vi_received,
            {{ clean_text("thoi_gian_trung_binh") }} as thoi_gian_trung_binh_received,
            {{ clean_text("ma_mau") }} as ma_mau,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ translated("thanh_phan", {"NM": "nuoc_mat", "ND": "nuoc_duoi_dat", "KK": "khong_khi", "DD": "dat"}) }} as thanh_phan,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("dot", ",") }} as dot,
            {{ iso_date("ngay_lay_mau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_lay_mau,
            {{ translated("thong_so", {"Nhiệt độ": "nhiet_do", "pH": "ph", "DO": "do", "TSS": "tss", "Độ đục": "do_duc", "EC": "do_dan_dien", "BOD5": "bod5", "COD": "cod", "NH4-N": "nh4_n", "NO2-N": "no2_n", "NO3-N": "no3_n", "Tổng N": "tong_n", "PO4-P": "po4_p", "Tổng P": "tong_p", "Cl-": "clorua", "F-": "florua", "SO4 2-": "sunfat", "Fe": "fe", "Mn": "mn", "As": "as", "Pb": "pb", "Cd": "cd", "Hg": "hg", "Zn": "zn", "Cu": "cu", "Cr": "cr", "Dầu mỡ": "dau_mo", "Coliform": "coliform", "Coliform chịu nhiệt": "coliform_chiu_nhiet", "TDS": "tds", "Độ cứng": "do_cung", "Chỉ số pemanganat": "pemanganat", "TSP": "tsp", "PM10": "pm10", "PM2.5": "pm25", "SO2": "so2", "NO2": "no2", "CO": "co", "O3": "o3", "Tiếng ồn LAeq": "laeq", "pH KCl": "ph_kcl", "OM": "om"}) }} as thong_so,
            {{ measured("gia_tri", ["KPH", "ND"], plain_number(without_less_than("gia_tri"), ","), plain_number("gioi_han_phat_hien", ",")) }} as gia_tri,
            {{ detection_sign("gia_tri", ["KPH", "ND"]) }} as gia_tri_dau,
            {{ plain_number("gioi_han_phat_hien", ",") }} as gioi_han_phat_hien,
            {{ translated("don_vi", {"mg/L": "mg_l", "°C": "do_c", "NTU": "ntu", "µS/cm": "us_cm", "MPN/100ml": "mpn_100ml", "µg/Nm3": "ug_nm3", "dBA": "dba", "mg/kg": "mg_kg", "%": "phan_tram", "-": "khong_thu_nguyen"}) }} as don_vi,
            {{ clean_text("quy_chuan") }} as quy_chuan,
            {{ clean_text("muc_ap_dung") }} as muc_ap_dung,
            {{ plain_number("gioi_han_duoi", ",") }} as gioi_han_duoi,
            {{ plain_number("gioi_han_tren", ",") }} as gioi_han_tren,
            {{ translated("thoi_gian_trung_binh", {"1h": "mot_gio", "24h": "hai_bon_gio"}) }} as thoi_gian_trung_binh,
            {{ clean_text("tang_lay_mau_cm") }} as tang_lay_mau_cm,
            {{ clean_text("phuong_phap") }} as phuong_phap,
            {{ clean_text("don_vi_thuc_hien") }} as don_vi_thuc_hien
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_mau is null then {{ reason("ma_mau", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_mau !~ '^(NM|ND|KK|DD)[0-9]{3,5}-[0-9]{6}$' then {{ reason("ma_mau", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_diem is null then {{ reason("ma_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_diem !~ '^(NM|ND|KK|DD)[0-9]{3,5}$' then {{ reason("ma_diem", "pattern", "Không đúng mẫu quy định") }} end,
                    case when thanh_phan_received is null then {{ reason("thanh_phan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when thanh_phan is null and thanh_phan_received is not null then {{ reason("thanh_phan", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when dot is null then {{ reason("dot", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dot", "integer") }} then {{ reason("dot", "integer", "Không phải số nguyên") }} end,
                    case when ngay_lay_mau is null then {{ reason("ngay_lay_mau", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_lay_mau", "date") }} then {{ reason("ngay_lay_mau", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when thong_so_received is null then {{ reason("thong_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when thong_so is null and thong_so_received is not null then {{ reason("thong_so", "code", "Mã không có trong danh mục") }} end,
                    case when gia_tri_dau is null then {{ reason("gia_tri", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia_tri", "decimal") }} then {{ reason("gia_tri", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when gia_tri is null and gia_tri_dau = '<' then {{ reason("gia_tri", "limit", "Dưới ngưỡng phát hiện nhưng thiếu giá trị ngưỡng") }} end,
                    case when {{ is_no("gioi_han_phat_hien", "decimal") }} then {{ reason("gioi_han_phat_hien", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when don_vi_received is null then {{ reason("don_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when don_vi is null and don_vi_received is not null then {{ reason("don_vi", "code", "Mã không có trong danh mục") }} end,
                    case when quy_chuan !~ '^QCVN [0-9]{2}(-MT)?:20[0-9]{2}/BTNMT$' then {{ reason("quy_chuan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when muc_ap_dung !~ '^[A-D][12]?$' then {{ reason("muc_ap_dung", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("gioi_han_duoi", "decimal") }} then {{ reason("gioi_han_duoi", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("gioi_han_tren", "decimal") }} then {{ reason("gioi_han_tren", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when thoi_gian_trung_binh is null and thoi_gian_trung_binh_received is not null then {{ reason("thoi_gian_trung_binh", "code", "Mã không có trong danh mục") }} end,
                    case when tang_lay_mau_cm !~ '^[0-9]{1,3}-[0-9]{1,3}$' then {{ reason("tang_lay_mau_cm", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("phuong_phap") }} then {{ reason("phuong_phap", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when don_vi_thuc_hien is null then {{ reason("don_vi_thuc_hien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("don_vi_thuc_hien") }} then {{ reason("don_vi_thuc_hien", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_mau, thong_so),
            same_key as (partition by own_reasons = '{}', ma_mau, thong_so order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_mau", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_mau", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_mau', refused.ma_mau, 'thong_so', refused.thong_so) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
