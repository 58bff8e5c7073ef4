{#- Text to typed values, always by a declared format and never by the server's settings. -#}

{#- Blanks around and inside folded; an empty cell is no value. -#}
{% macro clean_text(column) -%}
    nullif(btrim(regexp_replace({{ column }}, '\s+', ' ', 'g')), '')
{%- endmacro %}

{#- The department's value in our code; null when the list does not know it. -#}
{% macro translated(column, codes) -%}
    case {{ clean_text(column) }}
    {%- for theirs, ours in codes.items() %} when '{{ theirs | replace("'", "''") }}' then '{{ ours }}'{% endfor %} end
{%- endmacro %}

{#- A date written in one of the formats, turned to ISO order; any other text is left for is_no() to refuse. -#}
{% macro iso_date(column, formats) -%}
    {%- set cell = "btrim(" ~ column ~ ")" -%}
    {%- set patterns = {
        "YYYY-MM-DD": ["^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})( 00:00:00)?$", "\\1-\\2-\\3"],
        "DD/MM/YYYY": ["^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})$", "\\3-\\2-\\1"],
        "DD-MM-YYYY": ["^([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})$", "\\3-\\2-\\1"],
        "DD.MM.YYYY": ["^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$", "\\3-\\2-\\1"],
        "YYYYMMDD": ["^([0-9]{4})([0-9]{2})([0-9]{2})$", "\\1-\\2-\\3"],
        "MM/YYYY": ["^([0-9]{1,2})/([0-9]{4})$", "\\2-\\1-01"],
        "YYYY": ["^([0-9]{4})$", "\\1-01-01"],
    } -%}
    case
    {%- for format in formats %} when {{ cell }} ~ '{{ patterns[format][0] }}'
        then regexp_replace({{ cell }}, '{{ patterns[format][0] }}', '{{ patterns[format][1] }}')
    {%- endfor %} when {{ cell }} <> '' then 'unreadable' end
{%- endmacro %}

{#- A number with its thousands marks removed and a point as decimal mark. -#}
{% macro plain_number(column, decimal_mark) -%}
    {%- set cell = "btrim(" ~ column ~ ")" -%}
    {%- set group_mark = "," if decimal_mark == "." else "." -%}
    case
        when {{ cell }} ~ '^-?[0-9]{1,3}(\{{ group_mark }}[0-9]{3})+(\{{ decimal_mark }}[0-9]+)?$'
        then replace(replace({{ cell }}, '{{ group_mark }}', ''), '{{ decimal_mark }}', '.')
        when {{ cell }} ~ '^-?[0-9]+(\{{ decimal_mark }}[0-9]+)?$'
        then replace({{ cell }}, '{{ decimal_mark }}', '.')
        when {{ cell }} <> '' then 'unreadable'
    end
{%- endmacro %}

{% macro postgres_type(type) -%}
    {{ {"integer": "bigint", "decimal": "numeric", "date": "date", "boolean": "boolean"}[type] }}
{%- endmacro %}

{#- Whether a prepared cell holds something that is not of the type (an empty cell holds nothing). -#}
{% macro is_no(column, type) -%}
    not pg_input_is_valid({{ column }}, '{{ postgres_type(type) }}')
{%- endmacro %}

{#- Guarded although refused rows are filtered out: the planner may cast before it filters. -#}
{% macro cast_or_null(column, type) -%}
    case
        when pg_input_is_valid({{ column }}, '{{ postgres_type(type) }}')
        then {{ column }}::{{ postgres_type(type) }}
    end
{%- endmacro %}

{#-
    Whether accented letters were lost for good: a question mark inside a word ("Tr?ng"), or the replacement character.
    What a wrong code page once destroyed cannot be mended, and must not go out. Addresses of pages may hold one.
-#}
{% macro has_lost_letters(column) -%}
    ({{ column }} ~ '[^[:space:]?][?]+[^][:space:]?.,;:!)}"”»…''-]' and {{ column }} !~ '://') or {{ column }} ~ '\uFFFD'
{%- endmacro %}

{#- One reason why a row is refused, for the officer and the auditor; never the value itself. -#}
{% macro reason(column, rule, message) -%}
    jsonb_build_object('column', '{{ column }}', 'rule', '{{ rule }}', 'message', '{{ message }}')
{%- endmacro %}
