with dong as ({{ monitoring_results(["khong_khi"]) }}) {{ published("dong") }}
