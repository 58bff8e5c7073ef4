-- People are shown only where the cells withheld among the communes' rows add up to five or more and are several: any
-- other rest would tell what is hidden there. Withheld are cells of 1 to 4, and those whose complement is 1 to 4.
with
    moi_nhat as (select * from ({{ damage_reports() }}) as bao_cao where la_lan_moi_nhat),

    o_so as (
        select
            extract(year from moi_nhat.ngay_bat_dau_dot) as nam,
            moi_nhat.loai_thien_tai,
            cot.so_nguoi,
            cot.so_nguoi between 1 and 4 or moi_nhat.so_nguoi_anh_huong - cot.so_nguoi between 1 and 4 as bi_che
        from moi_nhat
        cross join lateral(values (moi_nhat.so_nguoi_chet), (moi_nhat.so_nguoi_mat_tich)) as cot(so_nguoi)
    ),

    nguoi as (
        select
            nam,
            loai_thien_tai,
            sum(so_nguoi) as tong,
            coalesce(sum(so_nguoi) filter (where bi_che), 0) as phan_bi_che,
            count(*) filter (where bi_che and so_nguoi > 0) as so_o_bi_che
        from o_so
        group by nam, loai_thien_tai
    ),

    duoc_neu as (
        select
            nam,
            loai_thien_tai,
            tong,
            tong = 0 or tong >= 5 and (phan_bi_che = 0 or phan_bi_che >= 5 and so_o_bi_che >= 2) as duoc_cong_bo
        from nguoi
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
            case when duoc_neu.duoc_cong_bo then duoc_neu.tong end as so_nguoi_chet_mat_tich,
            case when not duoc_neu.duoc_cong_bo then 'khong_cong_bo' end as ly_do_trong_nguoi
        from tong
        inner join duoc_neu using (nam, loai_thien_tai)
    )

    {{ published("dong") }}
