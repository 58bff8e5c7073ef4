-- Generated from catalog/systems/van_ban_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("van_ban_tnmt", "chi_thi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("ma_chi_thi") }} as ma_chi_thi_received,
            {{ clean_text("don_vi") }} as don_vi_received,
            {{ clean_text("ma_bao_cao") }} as ma_bao_cao,
            {{ plain_number("nam", ".") }} as nam,
            {{ translated("ma_chi_thi", {"CT01": "ty_le_thu_gom_ctr_do_thi", "CT02": "ty_le_ho_nuoc_hop_ve_sinh", "CT03": "ty_le_thu_gom_ctr_nong_thon", "CT04": "ty_le_xu_ly_chat_thai_y_te", "CT05": "ty_le_che_phu_rung", "CT06": "ty_le_co_so_gay_o_nhiem_da_xu_ly", "CT07": "ctr_sinh_hoat_phat_sinh", "CT08": "ctnh_thu_gom"}) }} as ma_chi_thi,
            {{ plain_number(without_suffix("gia_tri", "%"), ".") }} as gia_tri,
            {{ translated("don_vi", {"%": "phan_tram", "tan_ngay": "tan_ngay", "kg_nam": "kg_nam"}) }} as don_vi,
            {{ clean_text("nguon_so_lieu") }} as nguon_so_lieu
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_bao_cao is null then {{ reason("ma_bao_cao", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_bao_cao !~ '^BC-[0-9]{4}-[A-Z]+[0-9]?$' then {{ reason("ma_bao_cao", "pattern", "Không đúng mẫu quy định") }} end,
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when ma_chi_thi_received is null then {{ reason("ma_chi_thi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_chi_thi is null and ma_chi_thi_received is not null then {{ reason("ma_chi_thi", "code", "Mã không có trong danh mục") }} end,
                    case when gia_tri is null then {{ reason("gia_tri", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia_tri", "decimal") }} then {{ reason("gia_tri", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when don_vi_received is null then {{ reason("don_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when don_vi is null and don_vi_received is not null then {{ reason("don_vi", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("nguon_so_lieu") }} then {{ reason("nguon_so_lieu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_bao_cao, ma_chi_thi, nam),
            same_key as (partition by own_reasons = '{}', ma_bao_cao, ma_chi_thi, nam order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_bao_cao", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_bao_cao", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_bao_cao', refused.ma_bao_cao, 'ma_chi_thi', refused.ma_chi_thi, 'nam', refused.nam) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
