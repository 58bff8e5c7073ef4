-- Exactly one report of a commune on an event is the newest, and the event's houses are those of the newest reports.
with
    bao_cao as (
        select
            ma_dot,
            ma_xa,
            count(*) filter (where la_lan_moi_nhat) as so_lan_moi_nhat,
            sum(nha_thiet_hai_tren_70 + nha_thiet_hai_50_70 + nha_thiet_hai_30_50 + nha_thiet_hai_duoi_30) filter (
                where la_lan_moi_nhat
            ) as so_nha
        from {{ ref("nong_nghiep__thiet_hai_thien_tai__thiet_hai") }}
        group by ma_dot, ma_xa
    ),

    theo_dot as (select ma_dot, max(so_lan_moi_nhat) as nhieu_nhat, sum(so_nha) as so_nha from bao_cao group by ma_dot)

select dot.ma_dot, theo_dot.nhieu_nhat, theo_dot.so_nha, dot.tong_nha_thiet_hai
from {{ ref("nong_nghiep__thiet_hai_thien_tai__dot_thien_tai") }} as dot
left join theo_dot using (ma_dot)
where theo_dot.nhieu_nhat > 1 or dot.tong_nha_thiet_hai <> coalesce(theo_dot.so_nha, 0)
