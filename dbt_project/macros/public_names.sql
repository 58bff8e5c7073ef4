{#-
    Names and addresses of businesses that may be a person's: a household's sign may spell out its owner's full name, and its
    address may be a home. Organisations keep both. `rule.holds_full_name` is also what the contracts' rules check by.
-#}
{#- The sign's name, or `substitute` (an SQL expression) where the holder is no organisation and the sign names a person. -#}
{% macro public_name(name, is_organisation, substitute) -%}
    case when not ({{ is_organisation }}) and rule.holds_full_name({{ name }}) then {{ substitute }} else {{ name }} end
{%- endmacro %}

{#- Without the house number in front, down to hamlet or residential group. -#}
{% macro without_house_number(address) -%}
    regexp_replace({{ address }}, '^(số nhà|số|sn)\s+[^,]*,\s*', '', 'i')
{%- endmacro %}

{% macro public_address(address, is_organisation) -%}
    case when {{ is_organisation }} then {{ address }} else {{ without_house_number(address) }} end
{%- endmacro %}

{#- A landline or a number of the 1800 and 1900 kind; a mobile phone is somebody's and stays home. -#}
{% macro office_phone(phone) -%} case when {{ phone }} ~ '^(02|1)' then {{ phone }} end {%- endmacro %}
