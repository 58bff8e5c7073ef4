{#-
    A table of dated figures, each row with its commune as it was on the row's day and the commune that holds it today.
    A code alone does not tell: 21 codes kept their number and changed their name in 2025. `day` is an SQL date
    expression over the columns of the relation.
-#}
{% macro communes_on(relation, day) -%}
    select
        so_lieu.*,
        khi_do.ten_xa,
        khi_do.ten_huyen,
        hien_nay.ma_xa as ma_xa_hien_hanh,
        hien_nay.ten_xa as ten_xa_hien_hanh
    from (select *, {{ day }} as ngay_cua_ma_xa from {{ relation }}) as so_lieu
    left join
        {{ ref("communes") }} as khi_do
        on khi_do.ma_xa = so_lieu.ma_xa
        and so_lieu.ngay_cua_ma_xa
        between coalesce(khi_do.hieu_luc_tu, '-infinity') and coalesce(khi_do.hieu_luc_den, 'infinity')
    left join
        {{ ref("commune_crosswalk") }} as chuyen_doi
        on chuyen_doi.ma_xa_cu = so_lieu.ma_xa
        and so_lieu.ngay_cua_ma_xa < chuyen_doi.ngay_hieu_luc
    left join
        {{ ref("communes") }} as hien_nay
        on hien_nay.hieu_luc_den is null
        and hien_nay.ma_xa = coalesce(chuyen_doi.ma_xa_moi, so_lieu.ma_xa)
{%- endmacro %}

{#-
    The same for figures of a school year, which take the communes of its opening day (5 September). The date is
    guarded because the planner may make it before the view has dropped refused rows.
-#}
{% macro communes_as_reported(relation) -%}
    {{
        communes_on(
            relation,
            "case when nam_hoc ~ '^20[0-9]{2}-' then make_date(left(nam_hoc, 4)::int, 9, 5) end",
        )
    }}
{%- endmacro %}
