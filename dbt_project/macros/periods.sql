{#- The last day of the quarter written `2025-Q3`; guarded because the planner may make it before refused rows are gone. -#}
{% macro last_day_of_quarter(column) -%}
    case
        when {{ column }} ~ '^20[0-9]{2}-Q[1-4]$'
        then
            (
                make_date(left({{ column }}, 4)::int, right({{ column }}, 1)::int * 3, 1) + interval '1 month - 1 day'
            )::date
    end
{%- endmacro %}
