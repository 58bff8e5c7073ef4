{#-
    A register whose holders may be persons: name, enterprise code and address go out for organisations only, persons are
    placed by village. The source has a cell for organisations alone, but a clerk may still type a person's name into it;
    here it is dropped by the type of holder, whatever the cell says.
-#}
{% macro holders_without_names(relation) -%}
    select
        chu_the.*,
        case when chu_the.loai_chu_the = 'to_chuc' then chu_the.ten_to_chuc end as ten_cong_bo,
        case when chu_the.loai_chu_the = 'to_chuc' then chu_the.ma_so_doanh_nghiep end as ma_so_cong_bo,
        case
            when chu_the.loai_chu_the = 'to_chuc'
            then coalesce(chu_the.dia_chi_to_chuc, chu_the.thon_ban)
            else chu_the.thon_ban
        end as dia_chi_cong_bo,
        xa.ten_xa
    from {{ relation }} as chu_the
    left join {{ ref("communes") }} as xa on xa.ma_xa = chu_the.ma_xa and xa.hieu_luc_den is null
{%- endmacro %}

{#- Certificates of one kind of agricultural input; VIII.4 and VIII.5 share the table and differ in what the law asks. -#}
{% macro input_certificates(kind) -%}
    select
        so_gcn,
        loai_hoat_dong,
        loai_chu_the,
        ten_cong_bo as ten_to_chuc,
        ma_so_cong_bo as ma_so_doanh_nghiep,
        ma_xa,
        ten_xa,
        dia_chi_cong_bo as dia_chi,
        san_pham as nhom_phan_bon,
        cong_suat_tan_nam,
        dien_tich_kho_m2,
        co_ban_buon,
        co_chung_chi as nguoi_quan_ly_du_dieu_kien,
        lan_cap,
        ngay_cap,
        ngay_het_han,
        trang_thai,
        ngay_cap_nhat
    from ({{ holders_without_names(ref("stg_kinh_doanh_vat_tu_nong_nghiep__giay_chung_nhan")) }}) as giay
    where loai_vat_tu = '{{ kind }}'
{%- endmacro %}

{#- Livestock units of every farm, with the livestock that gives most of them. -#}
{% macro livestock_units_by_farm() -%}
    select
        ma_co_so,
        round(sum(so_con * he_so_don_vi), 2) as tong_don_vi_vat_nuoi,
        (array_agg(loai_vat_nuoi order by so_con * he_so_don_vi desc, loai_vat_nuoi))[1] as vat_nuoi_chinh
    from {{ ref("stg_chan_nuoi_thu_y__dan_vat_nuoi") }}
    group by ma_co_so
{%- endmacro %}

{#- Farms in the list: ten livestock units or more and not closed. -#}
{% macro listed_farms() -%}
    select co_so.*, dan.tong_don_vi_vat_nuoi, dan.vat_nuoi_chinh
    from ({{ holders_without_names(ref("stg_chan_nuoi_thu_y__co_so_chan_nuoi")) }}) as co_so
    inner join ({{ livestock_units_by_farm() }}) as dan using (ma_co_so)
    where co_so.trang_thai <> 'giai_the' and dan.tong_don_vi_vat_nuoi >= 10
{%- endmacro %}

{#- The ministry that issued a national list, by the name it had then: renamed in November 1995 and on 1 March 2025. -#}
{% macro agriculture_ministry_on(day) -%}
    case
        when {{ day }} < date '1995-11-01'
        then 'Bộ Nông nghiệp và Công nghiệp thực phẩm'
        when {{ day }} < date '2025-03-01'
        then 'Bộ Nông nghiệp và Phát triển nông thôn'
        else 'Bộ Nông nghiệp và Môi trường'
    end
{%- endmacro %}

{#- Damage reports with their event's first day and whether the commune sent a later report on the same event. -#}
{% macro damage_reports() -%}
    select
        thiet_hai.*,
        dot.loai_thien_tai,
        dot.tu_ngay as ngay_bat_dau_dot,
        thiet_hai.lan_bao_cao
        = max(thiet_hai.lan_bao_cao) over (partition by thiet_hai.ma_dot, thiet_hai.ma_xa) as la_lan_moi_nhat,
        nha_thiet_hai_tren_70 + nha_thiet_hai_50_70 + nha_thiet_hai_30_50 + nha_thiet_hai_duoi_30 as tong_nha_thiet_hai
    from {{ ref("stg_phong_chong_thien_tai__thiet_hai") }} as thiet_hai
    inner join {{ ref("stg_phong_chong_thien_tai__dot_thien_tai") }} as dot using (ma_dot)
{%- endmacro %}
