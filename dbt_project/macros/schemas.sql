{#- The schemas have fixed names: no prefix, no environment twin. -#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ custom_schema_name | trim if custom_schema_name else target.schema }}
{%- endmacro %}

{#- A quarantine table is called as its raw table; only dbt needs the longer name, to tell the models apart. -#}
{% macro generate_alias_name(custom_alias_name=none, node=none) -%}
    {{ custom_alias_name | trim if custom_alias_name else node.name | replace("quarantine_", "") }}
{%- endmacro %}
