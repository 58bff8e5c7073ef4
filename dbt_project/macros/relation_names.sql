{#-
    dbt builds a table beside the old one and swaps them by names with a suffix. Its own way of fitting these into
    PostgreSQL's 63 characters cuts the name, so that two resources of one dataset that begin alike get one name, and
    fail when they are built at the same time. Here a long name keeps its difference as a hash.
-#}
{% macro postgres__make_relation_with_suffix(base_relation, suffix, dstring) %}
    {%- if dstring -%} {%- set suffix = suffix ~ modules.datetime.datetime.now().strftime("%H%M%S%f") -%} {%- endif -%}
    {%- set room = base_relation.relation_max_name_length() - suffix | length -%}
    {%- set name = base_relation.identifier -%}
    {%- if name | length > room -%} {%- set name = name[: room - 9] ~ "_" ~ local_md5(name)[:8] -%} {%- endif -%}
    {{ return(base_relation.incorporate(path={"identifier": name ~ suffix})) }}
{% endmacro %}
