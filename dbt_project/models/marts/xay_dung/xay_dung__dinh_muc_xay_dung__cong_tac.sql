-- The general norms; the province's own are XII.10.
with
    so_dong as (select ma_hieu, count(*) as so_hao_phi from {{ ref("stg_csdl_xay_dung__hao_phi") }} group by ma_hieu),

    dong as (
        select
            cong_tac.*,
            coalesce(so_dong.so_hao_phi, 0) as so_hao_phi,
            van_ban.co_quan_ban_hanh,
            van_ban.so_hieu as so_van_ban,
            van_ban.ngay_ban_hanh,
            van_ban.ngay_hieu_luc,
            van_ban.duong_dan
        from {{ ref("stg_csdl_xay_dung__cong_tac") }} as cong_tac
        left join {{ ref("stg_csdl_xay_dung__van_ban") }} as van_ban using (ma_van_ban)
        left join so_dong using (ma_hieu)
        where cong_tac.loai_dinh_muc = 'chung'
    )

    {{ published("dong") }}
