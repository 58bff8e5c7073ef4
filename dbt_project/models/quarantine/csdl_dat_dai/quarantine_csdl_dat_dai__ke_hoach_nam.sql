-- Generated from catalog/systems/csdl_dat_dai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dat_dai", "ke_hoach_nam") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_so_lieu") }} as loai_so_lieu_received,
            {{ plain_number("nam_ke_hoach", ",") }} as nam_ke_hoach,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("loai_so_lieu", {"HT": "hien_trang", "KH": "ke_hoach"}) }} as loai_so_lieu,
            {{ plain_number("tong", ",") }} as tong,
            {{ plain_number("nnp", ",") }} as nnp,
            {{ plain_number("pnn", ",") }} as pnn,
            {{ plain_number("lua", ",") }} as lua,
            {{ plain_number("hnk", ",") }} as hnk,
            {{ plain_number("cln", ",") }} as cln,
            {{ plain_number("rph", ",") }} as rph,
            {{ plain_number("rdd", ",") }} as rdd,
            {{ plain_number("rsx", ",") }} as rsx,
            {{ plain_number("nts", ",") }} as nts,
            {{ plain_number("nkh", ",") }} as nkh,
            {{ plain_number("ont", ",") }} as ont,
            {{ plain_number("odt", ",") }} as odt,
            {{ plain_number("tsc", ",") }} as tsc,
            {{ plain_number("skn", ",") }} as skn,
            {{ plain_number("tmd", ",") }} as tmd,
            {{ plain_number("skc", ",") }} as skc,
            {{ plain_number("sks", ",") }} as sks,
            {{ plain_number("dgt", ",") }} as dgt,
            {{ plain_number("dtl", ",") }} as dtl,
            {{ plain_number("dnl", ",") }} as dnl,
            {{ plain_number("dgd", ",") }} as dgd,
            {{ plain_number("ntd", ",") }} as ntd,
            {{ plain_number("son", ",") }} as son,
            {{ plain_number("csd", ",") }} as csd,
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
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_so_lieu_received is null then {{ reason("loai_so_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_so_lieu is null and loai_so_lieu_received is not null then {{ reason("loai_so_lieu", "code", "Mã không có trong danh mục") }} end,
                    case when tong is null then {{ reason("tong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tong", "decimal") }} then {{ reason("tong", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when nnp is null then {{ reason("nnp", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nnp", "decimal") }} then {{ reason("nnp", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when pnn is null then {{ reason("pnn", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("pnn", "decimal") }} then {{ reason("pnn", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when lua is null then {{ reason("lua", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("lua", "decimal") }} then {{ reason("lua", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when hnk is null then {{ reason("hnk", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("hnk", "decimal") }} then {{ reason("hnk", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when cln is null then {{ reason("cln", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("cln", "decimal") }} then {{ reason("cln", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when rph is null then {{ reason("rph", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("rph", "decimal") }} then {{ reason("rph", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when rdd is null then {{ reason("rdd", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("rdd", "decimal") }} then {{ reason("rdd", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when rsx is null then {{ reason("rsx", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("rsx", "decimal") }} then {{ reason("rsx", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when nts is null then {{ reason("nts", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nts", "decimal") }} then {{ reason("nts", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when nkh is null then {{ reason("nkh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nkh", "decimal") }} then {{ reason("nkh", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when ont is null then {{ reason("ont", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ont", "decimal") }} then {{ reason("ont", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when odt is null then {{ reason("odt", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("odt", "decimal") }} then {{ reason("odt", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when tsc is null then {{ reason("tsc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tsc", "decimal") }} then {{ reason("tsc", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when skn is null then {{ reason("skn", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("skn", "decimal") }} then {{ reason("skn", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when tmd is null then {{ reason("tmd", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tmd", "decimal") }} then {{ reason("tmd", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when skc is null then {{ reason("skc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("skc", "decimal") }} then {{ reason("skc", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when sks is null then {{ reason("sks", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("sks", "decimal") }} then {{ reason("sks", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when dgt is null then {{ reason("dgt", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dgt", "decimal") }} then {{ reason("dgt", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when dtl is null then {{ reason("dtl", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dtl", "decimal") }} then {{ reason("dtl", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when dnl is null then {{ reason("dnl", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dnl", "decimal") }} then {{ reason("dnl", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when dgd is null then {{ reason("dgd", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dgd", "decimal") }} then {{ reason("dgd", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when ntd is null then {{ reason("ntd", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ntd", "decimal") }} then {{ reason("ntd", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when son is null then {{ reason("son", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("son", "decimal") }} then {{ reason("son", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when csd is null then {{ reason("csd", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("csd", "decimal") }} then {{ reason("csd", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', nam_ke_hoach, ma_xa, loai_so_lieu),
            same_key as (partition by own_reasons = '{}', nam_ke_hoach, ma_xa, loai_so_lieu order by _row_number)
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
    jsonb_build_object('nam_ke_hoach', refused.nam_ke_hoach, 'ma_xa', refused.ma_xa, 'loai_so_lieu', refused.loai_so_lieu) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
