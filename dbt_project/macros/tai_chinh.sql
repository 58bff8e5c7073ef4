{#- The communes of every project, as they were on the day of its decision and as they are today. -#}
{% macro project_communes() -%}
    {{
        communes_on(
            "(select dia_ban.*, du_an.ngay_quyet_dinh from "
            ~ ref("stg_csdl_dau_tu_cong__du_an_xa")
            ~ " as dia_ban inner join "
            ~ ref("stg_csdl_dau_tu_cong__du_an")
            ~ " as du_an using (ma_du_an)) as theo_du_an",
            "ngay_quyet_dinh",
        )
    }}
{%- endmacro %}

{#-
    The rows of a land price table, which holds a column for each position, as one row for each position that has a price.
    `positions` is how many columns there are.
-#}
{% macro land_prices_by_position(relation, positions) -%}
    select
        bang.*,
        gia_theo_vi_tri.vi_tri,
        gia_theo_vi_tri.gia,
        round(gia_theo_vi_tri.gia::numeric / nullif(bang.gia_vi_tri_1, 0), 3) as he_so_vi_tri,
        extract(year from bang.ngay_hieu_luc)::bigint as nam_ap_dung
    from {{ relation }} as bang
    cross join
        lateral(
            values
                {%- for position in range(1, positions + 1) %}
                    ({{ position }}, bang.gia_vi_tri_{{ position }}){{ "," if not loop.last }}
                {%- endfor %}
        ) as gia_theo_vi_tri(vi_tri, gia)
    where gia_theo_vi_tri.gia is not null
{%- endmacro %}
