-- People are shown only where what the communes' rows withhold adds up to five or more: a smaller rest would tell
-- what is
-- hidden there. The rest is the part in cells of 1 to 4, and in cells whose complement is 1 to 4.
with
    moi_nhat as (select * from ({{ damage_reports() }}) as bao_cao where la_lan_moi_nhat),

    nguoi as (
        select
            extract(year from ngay_bat_dau_dot) as nam,
            loai_thien_tai,
            sum(so_nguoi) as tong,
            coalesce(sum(so_nguoi) filter (where bi_che), 0) as tong_bi_che
        from
            (
                select
                    moi_nhat.ngay_bat_dau_dot,
                    moi_nhat.loai_thien_tai,
                    cot.so_nguoi,
                    cot.so_nguoi between 1 and 4 or moi_nhat.so_nguoi_anh_huong - cot.so_nguoi between 1 and 4 as bi_che
                from moi_nhat
                cross join lateral(values (moi_nhat.so_nguoi_chet), (moi_nhat.so_nguoi_mat_tich)) as cot(so_nguoi)
            ) as o_so
        group by nam, loai_thien_tai
    ),

    tong as (
        select
            extract(year from ngay_bat_dau_dot) as nam,
            loai_thien_tai,
            count(distinct ma_dot) as so_dot,
            sum(tong_nha_thiet_hai) as tong_nha_thiet_hai,
            sum(lua_ha + hoa_mau_ha) as lua_hoa_mau_ha,
            sum(gia_suc_chet) as gia_suc_chet,
            sum(uoc_thiet_hai) as uoc_thiet_hai
        from moi_nhat
        group by nam, loai_thien_tai
    ),

    dong as (
        select
            tong.*,
            case
                when nguoi.tong = 0 or nguoi.tong >= 5 and (nguoi.tong_bi_che = 0 or nguoi.tong_bi_che >= 5)
                then nguoi.tong
            end as so_nguoi_chet_mat_tich,
            case
                when not (nguoi.tong = 0 or nguoi.tong >= 5 and (nguoi.tong_bi_che = 0 or nguoi.tong_bi_che >= 5))
                then 'khong_cong_bo'
            end as ly_do_trong_nguoi
        from tong
        inner join nguoi using (nam, loai_thien_tai)
    )

    {{ published("dong") }}
