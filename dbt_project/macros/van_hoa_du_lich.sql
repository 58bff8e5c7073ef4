{#- Rows of one month take the communes of its first day; guarded because the planner may make the date too early. -#}
{% macro communes_of_month(relation) -%}
    {{
        communes_on(
            relation,
            "case when thang ~ '^20[0-9]{2}-[01][0-9]$' then make_date(left(thang, 4)::int, right(thang, 2)::int, 1) end",
        )
    }}
{%- endmacro %}

{#- Days of the month a text like 2025-03 names. -#}
{% macro days_of_month(month) -%}
    extract(
        day from make_date(left({{ month }}, 4)::int, right({{ month }}, 2)::int, 1) + interval '1 month - 1 day'
    )::int
{%- endmacro %}

{#- Tourist sites of one group (tu_nhien or van_hoa) that are not closed for good, with today's commune. -#}
{% macro tourist_sites(group) -%}
    select diem.*, xa.ten_xa
    from {{ ref("stg_csdl_du_lich__diem_du_lich") }} as diem
    left join {{ ref("communes") }} as xa on xa.ma_xa = diem.ma_xa and xa.hieu_luc_den is null
    where diem.trang_thai <> 'giai_the' and diem.nhom = '{{ group }}'
{%- endmacro %}

{#- Ranked monuments with the commune that holds them today. -#}
{% macro monuments() -%}
    select
        di_tich.*,
        xa.ten_xa,
        so_quyet_dinh as so_quyet_dinh_xep_hang,
        ngay_quyet_dinh as ngay_xep_hang,
        co_quan_quyet_dinh as co_quan_xep_hang,
        dia_chi as dia_diem
    from {{ ref("stg_di_san__di_tich") }} as di_tich
    left join {{ ref("communes") }} as xa on xa.ma_xa = di_tich.ma_xa and xa.hieu_luc_den is null
{%- endmacro %}
