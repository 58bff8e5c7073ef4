{#- Whole months from one month such as 2024-03 to another; negative when the second is earlier. -#}
{% macro months_between(first, last) -%}
    (left({{ last }}, 4)::int * 12 + right({{ last }}, 2)::int)
    - (left({{ first }}, 4)::int * 12 + right({{ first }}, 2)::int)
{%- endmacro %}
