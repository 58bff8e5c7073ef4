-- Totals take the newest report of each commune. No total of people: with one commune hit it would be that commune's.
with
    tong as (
        select
            ma_dot,
            count(*) as so_xa_thiet_hai,
            sum(tong_nha_thiet_hai) as tong_nha_thiet_hai,
            sum(uoc_thiet_hai) as tong_uoc_thiet_hai,
            bool_and(trang_thai = 'chinh_thuc') as da_chinh_thuc
        from ({{ damage_reports() }}) as bao_cao
        where la_lan_moi_nhat
        group by ma_dot
    ),

    dong as (
        select
            dot.*,
            coalesce(tong.so_xa_thiet_hai, 0) as so_xa_thiet_hai,
            coalesce(tong.tong_nha_thiet_hai, 0) as tong_nha_thiet_hai,
            coalesce(tong.tong_uoc_thiet_hai, 0) as tong_uoc_thiet_hai,
            case
                when dot.trang_thai = 'chinh_thuc' and coalesce(tong.da_chinh_thuc, true) then 'chinh_thuc' else 'nhanh'
            end as trang_thai_so_lieu
        from {{ ref("stg_phong_chong_thien_tai__dot_thien_tai") }} as dot
        left join tong using (ma_dot)
    )

    {{ published("dong") }}
