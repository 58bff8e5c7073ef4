-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "gia_cuoc") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("hang_xe") }} as hang_xe_received,
            {{ clean_text("ly_do_dieu_chinh") }} as ly_do_dieu_chinh_received,
            {{ clean_text("so_ke_khai") }} as so_ke_khai,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ clean_text("ma_tuyen") }} as ma_tuyen,
            {{ translated("hang_xe", {"GN": "ghe_ngoi", "GI": "giuong_nam", "PH": "giuong_phong"}) }} as hang_xe,
            {{ plain_number("gia_ve", ",", factor="1000") }} as gia_ve,
            {{ plain_number("gia_ve_lien_truoc", ",", factor="1000") }} as gia_ve_lien_truoc,
            {{ plain_number(without_suffix("phu_thu_le_tet", "%"), ",") }} as phu_thu_le_tet,
            {{ clean_text("gom_an_uong") }} as gom_an_uong,
            {{ translated("ly_do_dieu_chinh", {"LD": "ke_khai_lan_dau", "NL": "gia_nhien_lieu", "CP": "chi_phi_khac", "GG": "giam_gia"}) }} as ly_do_dieu_chinh,
            {{ iso_date("ngay_ke_khai", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ke_khai,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_ke_khai is null then {{ reason("so_ke_khai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_ke_khai !~ '^KK[0-9]{4}/20[0-9]{2}$' then {{ reason("so_ke_khai", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_giay_phep !~ '^27[0-9]{5}$' then {{ reason("so_giay_phep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_tuyen is null then {{ reason("ma_tuyen", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_tuyen !~ '^[0-9]{4}[.][0-9]{4}[.][A-Z]$' then {{ reason("ma_tuyen", "pattern", "Không đúng mẫu quy định") }} end,
                    case when hang_xe_received is null then {{ reason("hang_xe", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hang_xe is null and hang_xe_received is not null then {{ reason("hang_xe", "code", "Mã không có trong danh mục") }} end,
                    case when gia_ve is null then {{ reason("gia_ve", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia_ve", "integer") }} then {{ reason("gia_ve", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when {{ is_no("gia_ve_lien_truoc", "integer") }} then {{ reason("gia_ve_lien_truoc", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when {{ is_no("phu_thu_le_tet", "decimal") }} then {{ reason("phu_thu_le_tet", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("gom_an_uong", "boolean") }} then {{ reason("gom_an_uong", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when ly_do_dieu_chinh_received is null then {{ reason("ly_do_dieu_chinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ly_do_dieu_chinh is null and ly_do_dieu_chinh_received is not null then {{ reason("ly_do_dieu_chinh", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_ke_khai is null then {{ reason("ngay_ke_khai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_ke_khai", "date") }} then {{ reason("ngay_ke_khai", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_hieu_luc is null then {{ reason("ngay_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hieu_luc", "date") }} then {{ reason("ngay_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_giay_phep, ma_tuyen, hang_xe, ngay_hieu_luc),
            same_key as (partition by own_reasons = '{}', so_giay_phep, ma_tuyen, hang_xe, ngay_hieu_luc order by _row_number)
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
    jsonb_build_object('so_giay_phep', refused.so_giay_phep, 'ma_tuyen', refused.ma_tuyen, 'hang_xe', refused.hang_xe, 'ngay_hieu_luc', refused.ngay_hieu_luc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
