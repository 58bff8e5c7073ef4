{#-
    Tables and views in one round trip each. dbt's own materializations ask the server a dozen things per model so that
    they fit every database; for some six hundred models that is most of the run. Ours do the same in one transaction:
    make the new relation beside the old one, drop the old one with whatever rests on it, take its name.
-#}
{% materialization view, adapter = "postgres" %}
    {%- set target = this.incorporate(type="view") -%}
    {% call statement("main") -%}
        drop view if exists {{ target }} cascade;
        {{ get_create_view_as_sql(target, sql) }}
    {%- endcall %}
    {% do adapter.commit() %}
    {{ return({"relations": [target]}) }}
{% endmaterialization %}

{% materialization table, adapter = "postgres" %}
    {%- set target = this.incorporate(type="table") -%}
    {%- set beside = make_intermediate_relation(target) -%}
    {% call statement("main") -%}
        drop table if exists {{ beside }} cascade;
        {{ get_create_table_as_sql(False, beside, sql) }}
        ;
        drop table if exists {{ target }} cascade;
        alter table {{ beside }} rename to {{ adapter.quote(target.identifier) }};
    {%- endcall %}
    {% do adapter.commit() %}
    {{ return({"relations": [target]}) }}
{% endmaterialization %}
