-- Generated from catalog/systems/phong_chong_thien_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("phong_chong_thien_tai", "thiet_hai") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_dot") }} as ma_dot,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("lan_bao_cao", ".") }} as lan_bao_cao,
            {{ translated("trang_thai", {"N": "nhanh", "C": "chinh_thuc"}) }} as trang_thai,
            {{ iso_date("ngay_bao_cao", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_bao_cao,
            {{ plain_number("so_nguoi_anh_huong", ".") }} as so_nguoi_anh_huong,
            {{ plain_number("so_nguoi_chet", ".") }} as so_nguoi_chet,
            {{ plain_number("so_nguoi_mat_tich", ".") }} as so_nguoi_mat_tich,
            {{ plain_number("so_nguoi_bi_thuong", ".") }} as so_nguoi_bi_thuong,
            {{ plain_number("nha_thiet_hai_tren_70", ".") }} as nha_thiet_hai_tren_70,
            {{ plain_number("nha_thiet_hai_50_70", ".") }} as nha_thiet_hai_50_70,
            {{ plain_number("nha_thiet_hai_30_50", ".") }} as nha_thiet_hai_30_50,
            {{ plain_number("nha_thiet_hai_duoi_30", ".") }} as nha_thiet_hai_duoi_30,
            {{ plain_number("nha_di_doi", ".") }} as nha_di_doi,
            {{ plain_number("lua_ha", ",") }} as lua_ha,
            {{ plain_number("hoa_mau_ha", ",") }} as hoa_mau_ha,
            {{ plain_number("cay_lau_nam_ha", ",") }} as cay_lau_nam_ha,
            {{ plain_number("gia_suc_chet", ".") }} as gia_suc_chet,
            {{ plain_number("gia_cam_chet", ".") }} as gia_cam_chet,
            {{ plain_number("kenh_hu_hong_m", ".") }} as kenh_hu_hong_m,
            {{ plain_number("cong_trinh_thuy_loi", ".") }} as cong_trinh_thuy_loi,
            {{ plain_number("cong_trinh_nuoc_sach", ".") }} as cong_trinh_nuoc_sach,
            {{ plain_number("duong_sat_lo_m", ".") }} as duong_sat_lo_m,
            {{ plain_number("uoc_thiet_hai", ",", factor="1000000") }} as uoc_thiet_hai
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_dot is null then {{ reason("ma_dot", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_dot !~ '^TT11-[0-9]{4}-[0-9]{2,3}$' then {{ reason("ma_dot", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when lan_bao_cao is null then {{ reason("lan_bao_cao", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("lan_bao_cao", "integer") }} then {{ reason("lan_bao_cao", "integer", "Không phải số nguyên") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_bao_cao is null then {{ reason("ngay_bao_cao", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_bao_cao", "date") }} then {{ reason("ngay_bao_cao", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when so_nguoi_anh_huong is null then {{ reason("so_nguoi_anh_huong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_nguoi_anh_huong", "integer") }} then {{ reason("so_nguoi_anh_huong", "integer", "Không phải số nguyên") }} end,
                    case when so_nguoi_chet is null then {{ reason("so_nguoi_chet", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_nguoi_chet", "integer") }} then {{ reason("so_nguoi_chet", "integer", "Không phải số nguyên") }} end,
                    case when so_nguoi_mat_tich is null then {{ reason("so_nguoi_mat_tich", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_nguoi_mat_tich", "integer") }} then {{ reason("so_nguoi_mat_tich", "integer", "Không phải số nguyên") }} end,
                    case when so_nguoi_bi_thuong is null then {{ reason("so_nguoi_bi_thuong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_nguoi_bi_thuong", "integer") }} then {{ reason("so_nguoi_bi_thuong", "integer", "Không phải số nguyên") }} end,
                    case when nha_thiet_hai_tren_70 is null then {{ reason("nha_thiet_hai_tren_70", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nha_thiet_hai_tren_70", "integer") }} then {{ reason("nha_thiet_hai_tren_70", "integer", "Không phải số nguyên") }} end,
                    case when nha_thiet_hai_50_70 is null then {{ reason("nha_thiet_hai_50_70", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nha_thiet_hai_50_70", "integer") }} then {{ reason("nha_thiet_hai_50_70", "integer", "Không phải số nguyên") }} end,
                    case when nha_thiet_hai_30_50 is null then {{ reason("nha_thiet_hai_30_50", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nha_thiet_hai_30_50", "integer") }} then {{ reason("nha_thiet_hai_30_50", "integer", "Không phải số nguyên") }} end,
                    case when nha_thiet_hai_duoi_30 is null then {{ reason("nha_thiet_hai_duoi_30", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nha_thiet_hai_duoi_30", "integer") }} then {{ reason("nha_thiet_hai_duoi_30", "integer", "Không phải số nguyên") }} end,
                    case when nha_di_doi is null then {{ reason("nha_di_doi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nha_di_doi", "integer") }} then {{ reason("nha_di_doi", "integer", "Không phải số nguyên") }} end,
                    case when lua_ha is null then {{ reason("lua_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("lua_ha", "decimal") }} then {{ reason("lua_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when hoa_mau_ha is null then {{ reason("hoa_mau_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("hoa_mau_ha", "decimal") }} then {{ reason("hoa_mau_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("cay_lau_nam_ha", "decimal") }} then {{ reason("cay_lau_nam_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when gia_suc_chet is null then {{ reason("gia_suc_chet", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia_suc_chet", "integer") }} then {{ reason("gia_suc_chet", "integer", "Không phải số nguyên") }} end,
                    case when gia_cam_chet is null then {{ reason("gia_cam_chet", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia_cam_chet", "integer") }} then {{ reason("gia_cam_chet", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("kenh_hu_hong_m", "integer") }} then {{ reason("kenh_hu_hong_m", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("cong_trinh_thuy_loi", "integer") }} then {{ reason("cong_trinh_thuy_loi", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("cong_trinh_nuoc_sach", "integer") }} then {{ reason("cong_trinh_nuoc_sach", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("duong_sat_lo_m", "integer") }} then {{ reason("duong_sat_lo_m", "integer", "Không phải số nguyên") }} end,
                    case when uoc_thiet_hai is null then {{ reason("uoc_thiet_hai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("uoc_thiet_hai", "integer") }} then {{ reason("uoc_thiet_hai", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_dot, ma_xa, lan_bao_cao),
            same_key as (partition by own_reasons = '{}', ma_dot, ma_xa, lan_bao_cao order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_dot", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_dot", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_dot', refused.ma_dot, 'ma_xa', refused.ma_xa, 'lan_bao_cao', refused.lan_bao_cao) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
