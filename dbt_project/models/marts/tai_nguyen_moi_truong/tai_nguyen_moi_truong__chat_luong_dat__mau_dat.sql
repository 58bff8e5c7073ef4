with dong as ({{ monitoring_results(["dat"]) }}) {{ published("dong") }}
