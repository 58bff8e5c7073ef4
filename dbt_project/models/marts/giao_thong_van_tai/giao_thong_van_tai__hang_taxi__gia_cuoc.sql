-- Tariffs; the flag-fall is a price for a stretch, not per kilometre, so it is no previous band.
with
    dong as (
        select
            gia_taxi.*,
            case
                when gia_taxi.bac_gia > 1
                then
                    lag(gia_taxi.gia) over (
                        partition by gia_taxi.ma_hang, gia_taxi.nhom_xe, gia_taxi.ngay_hieu_luc
                        order by gia_taxi.bac_gia
                    )
            end as gia_bac_lien_truoc
        from {{ ref("stg_csdl_van_tai__gia_taxi") }} as gia_taxi
        inner join {{ ref("stg_csdl_van_tai__taxi") }} as taxi using (ma_hang)
        where taxi.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
