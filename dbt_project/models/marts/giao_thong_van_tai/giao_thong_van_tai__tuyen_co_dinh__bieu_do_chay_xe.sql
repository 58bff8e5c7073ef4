-- Departures of the routes that are published.
with
    dong as (
        select
            bieu_do.*,
            don_vi.loai_don_vi,
            case bieu_do.ngay_chay when 'hang_ngay' then 30 when 'cach_nhat' then 15 else 8 end as so_chuyen_thang
        from {{ ref("stg_csdl_van_tai__bieu_do") }} as bieu_do
        inner join {{ ref("stg_csdl_van_tai__tuyen") }} as tuyen using (ma_tuyen)
        left join {{ ref("stg_csdl_van_tai__don_vi") }} as don_vi using (so_giay_phep)
        where tuyen.phan_loai <> 'bai_bo'
    )

    {{ published("dong") }}
