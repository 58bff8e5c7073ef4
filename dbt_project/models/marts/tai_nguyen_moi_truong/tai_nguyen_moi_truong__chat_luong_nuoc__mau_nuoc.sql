with dong as ({{ monitoring_results(["nuoc_mat", "nuoc_duoi_dat"]) }}) {{ published("dong") }}
