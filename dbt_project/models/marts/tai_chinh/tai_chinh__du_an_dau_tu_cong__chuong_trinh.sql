with
    du_an as (
        select ma_chuong_trinh, count(*) as so_du_an, sum(tong_muc_dau_tu) as tong_muc_dau_tu_du_an
        from {{ ref("stg_csdl_dau_tu_cong__du_an") }}
        where ma_chuong_trinh is not null
        group by ma_chuong_trinh
    ),

    dong as (
        select
            chuong_trinh.*,
            coalesce(du_an.so_du_an, 0) as so_du_an,
            coalesce(du_an.tong_muc_dau_tu_du_an, 0) as tong_muc_dau_tu_du_an
        from {{ ref("stg_csdl_dau_tu_cong__chuong_trinh") }} as chuong_trinh
        left join du_an using (ma_chuong_trinh)
    )

    {{ published("dong") }}
