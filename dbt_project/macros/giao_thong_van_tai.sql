{#- Km12+350 as 12.350; anything else is null. -#}
{% macro chainage_km(column) -%}
    round(
        substring({{ column }} from '^Km([0-9]+)')::numeric
        + substring({{ column }} from '[+]([0-9]{3})$')::numeric / 1000,
        3
    )
{%- endmacro %}

{#- Why a holder's name is empty: it is a person's and not published, or nobody has entered it. -#}
{% macro reason_for_empty(column, is_person) -%}
    case when {{ column }} is null then case when {{ is_person }} then 'khong_cong_bo' else 'chua_thu_thap' end end
{%- endmacro %}

{#- The name of a province as decisions mostly write it: Huế, not Thành phố Huế. -#}
{% macro bare_province(column) -%} regexp_replace({{ column }}, '^(Tỉnh|Thành phố|TP[.]?) ', '', 'i') {%- endmacro %}

{#- Bare names of the provinces since July 2025, when 63 became 34. -#}
{% macro provinces_of_today() -%}
    select {{ bare_province("ten") }} from {{ ref("code_lists") }} where danh_muc = 'tinh_thanh_pho'
{%- endmacro %}
