-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "dich_hai") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("cay_trong") }} as cay_trong_received,
            {{ clean_text("sinh_vat") }} as sinh_vat_received,
            {{ clean_text("don_vi_mat_do") }} as don_vi_mat_do_received,
            {{ plain_number("nam", ",") }} as nam,
            {{ plain_number("tuan", ",") }} as tuan,
            {{ iso_date("tu_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as tu_ngay,
            {{ iso_date("den_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as den_ngay,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("cay_trong", {"C01": "lua_ruong", "C02": "lua_nuong", "C03": "ngo", "C04": "khoai_lang", "C05": "khoai_so", "C06": "san", "C07": "dong_rieng", "C08": "lac", "C09": "dau_tuong", "C10": "mia", "C11": "rau", "C12": "dau_do", "C13": "co_chan_nuoi", "C21": "che", "C22": "ca_phe", "C23": "cao_su", "C24": "mac_ca", "C31": "chuoi", "C32": "dua", "C33": "xoai", "C34": "nhan", "C35": "buoi", "C36": "cam", "C37": "man", "C38": "dao", "C39": "le", "C40": "chanh_leo", "C51": "sa_nhan", "C52": "thao_qua", "C53": "que"}) }} as cay_trong,
            {{ clean_text("giai_doan") }} as giai_doan,
            {{ translated("sinh_vat", {"RN": "ray_nau", "RLT": "ray_lung_trang", "SCLN": "sau_cuon_la_nho", "SDT2C": "sau_duc_than_hai_cham", "DOL": "dao_on_la", "DOCB": "dao_on_co_bong", "KV": "kho_van", "BL": "bac_la", "OBV": "oc_buou_vang", "CHUOT": "chuot", "BT": "bo_tri", "SKMT": "sau_keo_mua_thu", "SDTN": "sau_duc_than_ngo", "DLL": "dom_la_lon", "CCT": "chau_chau_tre", "KLS": "kham_la_san", "RSBH": "rep_sap_bot_hong", "ST": "sau_to", "BN": "bo_nhay", "GSCP": "gi_sat_ca_phe", "MDQ": "mot_duc_qua", "SDTMT": "sau_duc_than_minh_trang", "KCQ": "kho_canh_qua", "RXC": "ray_xanh_che", "PTCS": "phan_trang_cao_su", "TT": "than_thu", "ND": "nhen_do", "BXN": "bo_xit_nau", "RS": "rep_sap", "BXM": "bo_xit_muoi"}) }} as sinh_vat,
            {{ translated("don_vi_mat_do", {"con/m2": "con_m2", "con/cây": "con_cay", "% lá": "pct_la", "% dảnh": "pct_danh", "% bông": "pct_bong", "% cây": "pct_cay", "% cành": "pct_canh", "% quả": "pct_qua"}) }} as don_vi_mat_do,
            {{ plain_number("mat_do_pho_bien", ",") }} as mat_do_pho_bien,
            {{ plain_number("mat_do_cao", ",") }} as mat_do_cao,
            {{ plain_number("nhiem_nhe_ha", ",") }} as nhiem_nhe_ha,
            {{ plain_number("nhiem_trung_binh_ha", ",") }} as nhiem_trung_binh_ha,
            {{ plain_number("nhiem_nang_ha", ",") }} as nhiem_nang_ha,
            {{ plain_number("tong_nhiem_ha", ",") }} as tong_nhiem_ha,
            {{ plain_number("mat_trang_ha", ",") }} as mat_trang_ha,
            {{ plain_number("phong_tru_ha", ",") }} as phong_tru_ha
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when tuan is null then {{ reason("tuan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tuan", "integer") }} then {{ reason("tuan", "integer", "Không phải số nguyên") }} end,
                    case when tu_ngay is null then {{ reason("tu_ngay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tu_ngay", "date") }} then {{ reason("tu_ngay", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when den_ngay is null then {{ reason("den_ngay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("den_ngay", "date") }} then {{ reason("den_ngay", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when cay_trong_received is null then {{ reason("cay_trong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cay_trong is null and cay_trong_received is not null then {{ reason("cay_trong", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("giai_doan") }} then {{ reason("giai_doan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when sinh_vat_received is null then {{ reason("sinh_vat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when sinh_vat is null and sinh_vat_received is not null then {{ reason("sinh_vat", "code", "Mã không có trong danh mục") }} end,
                    case when don_vi_mat_do_received is null then {{ reason("don_vi_mat_do", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when don_vi_mat_do is null and don_vi_mat_do_received is not null then {{ reason("don_vi_mat_do", "code", "Mã không có trong danh mục") }} end,
                    case when mat_do_pho_bien is null then {{ reason("mat_do_pho_bien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("mat_do_pho_bien", "decimal") }} then {{ reason("mat_do_pho_bien", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("mat_do_cao", "decimal") }} then {{ reason("mat_do_cao", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when nhiem_nhe_ha is null then {{ reason("nhiem_nhe_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nhiem_nhe_ha", "decimal") }} then {{ reason("nhiem_nhe_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when nhiem_trung_binh_ha is null then {{ reason("nhiem_trung_binh_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nhiem_trung_binh_ha", "decimal") }} then {{ reason("nhiem_trung_binh_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when nhiem_nang_ha is null then {{ reason("nhiem_nang_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nhiem_nang_ha", "decimal") }} then {{ reason("nhiem_nang_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when tong_nhiem_ha is null then {{ reason("tong_nhiem_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tong_nhiem_ha", "decimal") }} then {{ reason("tong_nhiem_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("mat_trang_ha", "decimal") }} then {{ reason("mat_trang_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("phong_tru_ha", "decimal") }} then {{ reason("phong_tru_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, tuan, ma_xa, cay_trong, sinh_vat),
            same_key as (partition by own_reasons = '{}', nam, tuan, ma_xa, cay_trong, sinh_vat order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("nam", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("nam", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('nam', refused.nam, 'tuan', refused.tuan, 'ma_xa', refused.ma_xa, 'cay_trong', refused.cay_trong, 'sinh_vat', refused.sinh_vat) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
