{#-
    The contract's columns, in the contract's order and types, from a CTE that exposes them by name. The column list
    comes from the generated properties, so it is written in one place only: the dataset contract.
-#}
{% macro published(cte) %}
    select
        {%- for column in model.columns.values() %}
            {{ published_value(column) }}::{{ column.data_type }} as {{ column.name }}{{ "," if not loop.last }}
        {%- endfor %}
    from {{ cte }}
{% endmacro %}

{% macro published_value(column) -%}
    {%- set meta = column.config.meta if column.config is defined and column.config.meta else column.meta -%}
    {%- if meta.get("suppress") -%}
        case when not ({{ is_small_cell(column.name, meta["suppress"]) }}) then {{ column.name }} end
    {%- elif meta.get("reason_for") -%}
        case
            when {{ is_small_cell(meta["reason_for"]["column"], meta["reason_for"]) }}
            then 'khong_cong_bo'
            when {{ meta["reason_for"]["column"] }} is null
            then 'chua_thu_thap'
        end
    {%- else -%} ({{ column.name }})
    {%- endif -%}
{%- endmacro %}

{#- A count small enough to point at a person, or whose complement is. -#}
{% macro is_small_cell(column, rule) -%}
    coalesce({{ column }} between 1 and {{ rule["below"] }} - 1, false)
    or coalesce({{ rule["of"] }} - {{ column }} between 1 and {{ rule["below"] }} - 1, false)
{%- endmacro %}
