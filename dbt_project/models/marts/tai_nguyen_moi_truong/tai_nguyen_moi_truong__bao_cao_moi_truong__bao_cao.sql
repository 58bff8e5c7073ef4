with
    dem as (select ma_bao_cao, count(*) as so_chi_thi from {{ ref("stg_van_ban_tnmt__chi_thi") }} group by ma_bao_cao),

    dong as (
        select bao_cao.*, coalesce(dem.so_chi_thi, 0) as so_chi_thi
        from {{ ref("stg_van_ban_tnmt__bao_cao") }} as bao_cao
        left join dem using (ma_bao_cao)
    )

    {{ published("dong") }}
