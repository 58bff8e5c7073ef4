-- Generated from catalog/systems/csdl_dat_dai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dat_dai", "cong_trinh") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("hinh_thuc_su_dung") }} as hinh_thuc_su_dung_received,
            {{ clean_text("tinh_trang_thuc_hien") }} as tinh_trang_thuc_hien_received,
            {{ plain_number("nam_ke_hoach", ",") }} as nam_ke_hoach,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ clean_text("loai_dat") }} as loai_dat,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("lay_tu_dat_lua_ha", ",") }} as lay_tu_dat_lua_ha,
            {{ plain_number("lay_tu_rung_phong_ho_ha", ",") }} as lay_tu_rung_phong_ho_ha,
            {{ translated("hinh_thuc_su_dung", {"THD": "thu_hoi_dat", "CMD": "chuyen_muc_dich", "DG": "dau_gia"}) }} as hinh_thuc_su_dung,
            {{ clean_text("chu_dau_tu") }} as chu_dau_tu,
            {{ translated("tinh_trang_thuc_hien", {"CTH": "chua_thuc_hien", "DTH": "dang_thuc_hien", "HT": "hoan_thanh", "HUY": "huy_bo"}) }} as tinh_trang_thuc_hien,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam_ke_hoach is null then {{ reason("nam_ke_hoach", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam_ke_hoach", "integer") }} then {{ reason("nam_ke_hoach", "integer", "Không phải số nguyên") }} end,
                    case when ma_cong_trinh is null then {{ reason("ma_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_cong_trinh !~ '^20[0-9]{2}-[0-9]{4,6}$' then {{ reason("ma_cong_trinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_cong_trinh is null then {{ reason("ten_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_cong_trinh") }} then {{ reason("ten_cong_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_dat is null then {{ reason("loai_dat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_dat !~ '^[A-Z]{3}$' then {{ reason("loai_dat", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when dien_tich_ha is null then {{ reason("dien_tich_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_ha", "decimal") }} then {{ reason("dien_tich_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("lay_tu_dat_lua_ha", "decimal") }} then {{ reason("lay_tu_dat_lua_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("lay_tu_rung_phong_ho_ha", "decimal") }} then {{ reason("lay_tu_rung_phong_ho_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when hinh_thuc_su_dung_received is null then {{ reason("hinh_thuc_su_dung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hinh_thuc_su_dung is null and hinh_thuc_su_dung_received is not null then {{ reason("hinh_thuc_su_dung", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("chu_dau_tu") }} then {{ reason("chu_dau_tu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when tinh_trang_thuc_hien_received is null then {{ reason("tinh_trang_thuc_hien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang_thuc_hien is null and tinh_trang_thuc_hien_received is not null then {{ reason("tinh_trang_thuc_hien", "code", "Mã không có trong danh mục") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam_ke_hoach, ma_cong_trinh),
            same_key as (partition by own_reasons = '{}', nam_ke_hoach, ma_cong_trinh order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("nam_ke_hoach", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("nam_ke_hoach", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('nam_ke_hoach', refused.nam_ke_hoach, 'ma_cong_trinh', refused.ma_cong_trinh) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
