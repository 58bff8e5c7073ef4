-- The communes a decision names are those of its day.
with dong as ({{ project_communes() }}) {{ published("dong") }}
