{#-
    Rows of published tables whose enterprise (column ma_so_doanh_nghiep, a branch by its first ten digits) is not in the
    register of enterprises, V.1. A test that calls this runs where the register is built in the same run.
-#}
{% macro enterprises_not_registered(tables) -%}
    {%- for table in tables %}
        select '{{ table }}' as bang, ma_so_doanh_nghiep
        from {{ ref(table) }} as giay_phep
        where
            ma_so_doanh_nghiep is not null
            and not exists (
                select 1
                from {{ ref("kinh_te__doanh_nghiep") }} as dang_ky
                where dang_ky.ma_so_doanh_nghiep = left(giay_phep.ma_so_doanh_nghiep, 10)
            )
        {% if not loop.last %}
            union all
        {% endif %}
    {%- endfor %}
{%- endmacro %}
