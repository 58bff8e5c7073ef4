{#- Text to typed values, always by a declared format and never by the server's settings. -#}

{#- Blanks around and inside folded; an empty cell is no value. -#}
{% macro clean_text(column) -%}
    nullif(btrim(regexp_replace({{ column }}, '\s+', ' ', 'g')), '')
{%- endmacro %}

{#- Without the one apostrophe that Excel puts before a code to keep it text. -#}
{% macro without_apostrophe(column) -%}
    regexp_replace({{ column }}, '^\s*''', '')
{%- endmacro %}

{#- The department's value in our code; null when the list does not know it. -#}
{% macro translated(column, codes) -%}
    case {{ clean_text(column) }}
    {%- for theirs, ours in codes.items() %} when '{{ theirs | replace("'", "''") }}' then '{{ ours }}'{% endfor %} end
{%- endmacro %}

{#- A code of digits with the leading zeros it lost; any other text is left for the rule pad_to to refuse. -#}
{% macro padded(column, length) -%}
    case
        when {{ clean_text(column) }} ~ '^[0-9]{1,{{ length }}}$' then lpad({{ clean_text(column) }}, {{ length }}, '0')
        else {{ clean_text(column) }}
    end
{%- endmacro %}

{#-
    A date written in one of the formats, turned to ISO order; any other text is left for is_no() to refuse.
    Two-digit years below century_pivot are 20xx, the others 19xx.
-#}
{% macro iso_date(column, formats, century_pivot=none) -%}
    {%- set cell = "btrim(" ~ column ~ ")" -%}
    {#- Put together from parts: to replace by a pattern's groups costs thirty times as much as to match it. -#}
    {%- set shapes = {
        "YYYY-MM-DD": ["[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}( 00:00:00)?", "split_part(" ~ cell ~ ", ' ', 1)"],
        "DD/MM/YYYY": ["[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}", reversed_parts(cell, "/")],
        "DD-MM-YYYY": ["[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}", reversed_parts(cell, "-")],
        "DD.MM.YYYY": ["[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}", reversed_parts(cell, ".")],
        "YYYYMMDD": ["[0-9]{8}", "overlay(overlay(" ~ cell ~ " placing '-' from 7 for 0) placing '-' from 5 for 0)"],
        "DD/MM/YY": ["[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}", reversed_parts(cell, "/")],
        "MM/YYYY": ["[0-9]{1,2}/[0-9]{4}", "split_part(" ~ cell ~ ", '/', 2) || '-' || split_part(" ~ cell ~ ", '/', 1) || '-01'"],
        "YYYY": ["[0-9]{4}", cell ~ " || '-01-01'"],
    } -%}
    case
    {%- for format in formats %}
    {%- if format in ("EXCEL", "EXCEL1904") %} when {{ cell }} ~ '^[0-9]{1,7}([.]0+)?$'
        then {{ excel_date(cell, format) }}
    {%- else %} when {{ cell }} ~ '^{{ shapes[format][0] }}$'
        then {% if format == "DD/MM/YY" -%}
            case when right({{ cell }}, 2)::int < {{ century_pivot }} then '20' else '19' end ||{{ " " }}
        {%- endif -%}
        {{ shapes[format][1] }}
    {%- endif %}
    {%- endfor %} when {{ cell }} <> '' then 'unreadable' end
{%- endmacro %}

{#- `05/09/2024` as `2024-09-05`: the parts between the marks, last first. -#}
{% macro reversed_parts(cell, mark) -%}
    split_part({{ cell }}, '{{ mark }}', 3) || '-' || split_part({{ cell }}, '{{ mark }}', 2) || '-'
    || split_part({{ cell }}, '{{ mark }}', 1)
{%- endmacro %}

{#-
    A day number of Excel as an ISO date. Its system of 1900 counts a 29 February 1900 that never was (day 60), so days
    before it are one off; the system of 1904 has no such day. Both end with the year 9999.
-#}
{% macro excel_date(cell, format) -%}
    {%- set day = "split_part(" ~ cell ~ ", '.', 1)::int" -%}
    case
        {% if format == "EXCEL" -%}
        when {{ day }} between 1 and 2958465 and {{ day }} <> 60
        then to_char(date '1899-12-30' + {{ day }} + ({{ day }} < 60)::int, 'YYYY-MM-DD')
        {%- else -%}
        when {{ day }} <= 2957003 then to_char(date '1904-01-01' + {{ day }}, 'YYYY-MM-DD')
        {%- endif %}
        else 'unreadable'
    end
{%- endmacro %}

{#-
    A number with its thousands marks removed and a point as decimal mark, multiplied exactly where a factor is given.
    group_mark: ".", ",", "space" or "none"; by default the one of "." and "," that is not the decimal mark.
-#}
{% macro plain_number(column, decimal_mark, group_mark=none, factor=none) -%}
    {%- set cell = "btrim(" ~ column ~ ")" -%}
    {%- set opposite = "," if decimal_mark == "." else "." -%}
    {%- set group = opposite if group_mark is none else (" " if group_mark == "space" else group_mark) -%}
    case
        {%- if factor is not none %}
        when length({{ cell }}) > 100 then 'unreadable'
        {%- endif %}
        {%- if group != "none" %}
        when {{ cell }} ~ '^-?[0-9]{1,3}(\{{ group }}[0-9]{3})+(\{{ decimal_mark }}[0-9]+)?$'
        then {{ multiplied("replace(replace(" ~ cell ~ ", '" ~ group ~ "', ''), '" ~ decimal_mark ~ "', '.')", factor) }}
        {%- endif %}
        when {{ cell }} ~ '^-?[0-9]+(\{{ decimal_mark }}[0-9]+)?$'
        then {{ multiplied("replace(" ~ cell ~ ", '" ~ decimal_mark ~ "', '.')", factor) }}
        when {{ cell }} <> '' then 'unreadable'
    end
{%- endmacro %}

{#- In numeric, never in floating point; 1234.5 thousands are 1234500, not 1234500.0, so that they may be integers. -#}
{% macro multiplied(number, factor) -%}
    {%- if factor is none -%}
    {{ number }}
    {%- else -%}
    trim_scale(({{ number }})::numeric * {{ factor }})::text
    {%- endif -%}
{%- endmacro %}

{#- Without the unit that may stand after the number; a unit alone stays, and is no number. -#}
{% macro without_suffix(column, suffix) -%}
    {%- set cell = "btrim(" ~ column ~ ")" -%}
    {%- set unit = sql_text(suffix) -%}
    case
        when right({{ cell }}, {{ suffix | length }}) = {{ unit }} and length({{ cell }}) > {{ suffix | length }}
        then left({{ cell }}, -{{ suffix | length }})
        else {{ column }}
    end
{%- endmacro %}

{#- `<0,05` as `0,05`; the sign is kept by detection_sign(). -#}
{% macro without_less_than(column) -%}
    regexp_replace({{ column }}, '^\s*<\s*(?=[0-9])', '')
{%- endmacro %}

{#- The number, or the limit of detection where a word says that the value lies below it. -#}
{% macro measured(column, words, number, limit="null") -%}
    {%- if words -%}
    case when {{ is_one_of(column, words) }} then {{ limit }} else {{ number }} end
    {%- else -%}
    {{ number }}
    {%- endif -%}
{%- endmacro %}

{#- Whether the value lies below the limit of detection (`<`) or was measured (`=`); null for an empty cell. -#}
{% macro detection_sign(column, words) -%}
    case
        when {{ column }} ~ '^\s*<\s*[0-9]'{% if words %} or {{ is_one_of(column, words) }}{% endif %} then '<'
        when {{ clean_text(column) }} is not null then '='
    end
{%- endmacro %}

{% macro is_one_of(column, words) -%}
    {{ clean_text(column) }} in (
    {%- for word in words %}{{ sql_text(word) }}{{ ", " if not loop.last }}{% endfor -%} )
{%- endmacro %}

{% macro sql_text(word) -%}
    '{{ word | replace("'", "''") }}'
{%- endmacro %}

{#- `tháng 3/2024`, `T3/2024`, `03-2024`, `III/2024`, `2024-03`: `2024-03`. -#}
{% macro month_text(column) -%}
    {%- set roman = "XI{0,2}|IX|IV|VI{0,3}|I{1,3}" -%}
    {%- set first = "(?i)^(?:th[áÁ]ng|t)?[ .]*(" ~ roman ~ "|0?[1-9]|1[0-2]) ?(?:[/.,-]|n[ăĂ]m) ?([0-9]{4})$" -%}
    {{ period_text(column, first, "^([0-9]{4})[/-](0?[1-9]|1[0-2])$", "-", 2) }}
{%- endmacro %}

{#- `quý I/2024`, `Q1/2024`, `quý 1 năm 2024`, `I/2024`, `2024-Q1`: `2024-Q1`. A bare `1/2024` may be a month. -#}
{% macro quarter_text(column) -%}
    {%- set number = "((?<=[qQýÝíÍ. ])0?[1-4]|I{1,3}|IV)" -%}
    {%- set first = "(?i)^(?:qu[ýÝíÍ]|q)?[ .]*" ~ number ~ " ?(?:[/.,-]|n[ăĂ]m| ) ?([0-9]{4})$" -%}
    {{ period_text(column, first, "(?i)^([0-9]{4})[ /-]?q([1-4])$", "-Q", 1) }}
{%- endmacro %}

{#- Two spellings of a period, number before year and year before number, as year, mark and number of `digits` digits. -#}
{% macro period_text(column, number_first, year_first, mark, digits) -%}
    {%- set cell = clean_text(column) -%}
    case
        when {{ cell }} ~ '{{ number_first }}'
        then
            regexp_replace({{ cell }}, '{{ number_first }}', '\2')
            || '{{ mark }}'
            || lpad({{ arabic("regexp_replace(" ~ cell ~ ", '" ~ number_first ~ "', '\\1')") }}, {{ digits }}, '0')
        when {{ cell }} ~ '{{ year_first }}'
        then
            regexp_replace({{ cell }}, '{{ year_first }}', '\1')
            || '{{ mark }}'
            || lpad({{ arabic("regexp_replace(" ~ cell ~ ", '" ~ year_first ~ "', '\\2')") }}, {{ digits }}, '0')
        when {{ cell }} is not null then 'unreadable'
    end
{%- endmacro %}

{#- Roman numerals of a month and plain ones with leading zeros, both as plain digits. -#}
{% macro arabic(number) -%}
    coalesce(
        array_position(
            array['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'], upper({{ number }})
        )::text,
        ltrim({{ number }}, '0')
    )
{%- endmacro %}

{#- `năm học 2024-2025`, `2024 - 2025`, `2024/2025`: `2024-2025`; the second year follows the first. -#}
{% macro school_year_text(column) -%}
    {%- set cell = clean_text(column) -%}
    {%- set pattern = "(?i)^(?:n[ăĂ]m h[ọỌ]c:? |nh:? )?([0-9]{4}) ?[-–/] ?([0-9]{4})$" -%}
    {%- set first = "regexp_replace(" ~ cell ~ ", '" ~ pattern ~ "', '\\1')" -%}
    case
        when {{ cell }} ~ '{{ pattern }}'
        then case
            when right({{ cell }}, 4)::int = {{ first }}::int + 1 then {{ first }} || '-' || right({{ cell }}, 4)
            else 'unreadable'
        end
        when {{ cell }} is not null then 'unreadable'
    end
{%- endmacro %}

{#- `(0215) 3.825.409`, `+84 215 3825 409`: `02153825409`. Landlines, mobiles and the numbers 1800 and 1900; one each. -#}
{% macro phone_text(column) -%}
    {%- set digits = "regexp_replace(" ~ column ~ ", '[[:space:]().-]', '', 'g')" -%}
    {%- set number = "regexp_replace(" ~ digits ~ ", '^(?:[+]|00)?840?(?=[1-9][0-9]{8,9}$)', '0')" -%}
    case
        when {{ number }} ~ '^(02[0-9]{9}|0[35789][0-9]{8}|1[89]00[0-9]{4,6})$' then {{ number }}
        when {{ clean_text(column) }} is not null then 'unreadable'
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
    Whether accented letters were lost for good: a question mark inside a word ("Tr?ng"), before it ("?ng"), after
    consonants that are no word ("ngh?", "T?"; but "vitamin C?" may be honest), or the replacement character. What a
    wrong code page once destroyed cannot be mended, and must not go out. Addresses of pages may hold a question mark.
-#}
{% macro has_lost_letters(column) -%}
    {{ column }} ~ '\uFFFD' or {{ column }} !~ '://' and (
        {{ column }} ~ '[^[:space:]?][?]+[^][:space:]?.,;:!)}"”»…''-]'
        or {{ column }} ~ '(^|[[:space:]("“])[?]+[A-Za-zÀ-ỹ]'
        or {{ column }} ~ '^[BCD][?]'
        or {{ column }} ~ '(^|[^A-Za-zÀ-ỹ])([bcdđhklmnprstvĐGHKLMNPRSTVX]|[CcGgKkNnPpTt]h|[Nn]gh?|[Tt]r|[Qq]u)[?]+($|[^A-Za-zÀ-ỹ?])'
    )
{%- endmacro %}

{#- One reason why a row is refused, for the officer and the auditor; never the value itself. -#}
{% macro reason(column, rule, message) -%}
    jsonb_build_object('column', '{{ column }}', 'rule', '{{ rule }}', 'message', '{{ message }}')
{%- endmacro %}
