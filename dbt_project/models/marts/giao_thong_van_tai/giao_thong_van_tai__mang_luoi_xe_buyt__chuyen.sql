-- Departures of the routes that are published.
with
    dong as (
        select chuyen.*, round(tuyen.chieu_dai_km * 60 / nullif(chuyen.thoi_gian_chay_phut, 0), 1) as toc_do_khai_thac
        from {{ ref("stg_csdl_van_tai__chuyen_buyt") }} as chuyen
        inner join {{ ref("stg_csdl_van_tai__tuyen_buyt") }} as tuyen using (ma_tuyen_buyt)
        where tuyen.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
