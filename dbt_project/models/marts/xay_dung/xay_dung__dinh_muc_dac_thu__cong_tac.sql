with
    dong as (
        select
            cong_tac.ma_hieu,
            cong_tac.ten_cong_tac,
            cong_tac.nhom_cong_tac,
            cong_tac.don_vi,
            ho_so.ly_do_dac_thu,
            ho_so.ma_hieu_tuong_tu,
            ho_so.don_vi_de_xuat,
            ho_so.cong_trinh_ap_dung,
            ho_so.so_van_ban_thong_nhat,
            ho_so.ngay_thong_nhat,
            van_ban.so_hieu as so_van_ban,
            van_ban.ngay_ban_hanh,
            ho_so.ngay_het_ap_dung,
            van_ban.duong_dan,
            van_ban.duong_dan_phu_luc
        from {{ ref("stg_csdl_xay_dung__cong_tac") }} as cong_tac
        left join {{ ref("stg_csdl_xay_dung__dinh_muc_dac_thu") }} as ho_so using (ma_hieu)
        left join {{ ref("stg_csdl_xay_dung__van_ban") }} as van_ban using (ma_van_ban)
        where cong_tac.loai_dinh_muc = 'dac_thu'
    )

    {{ published("dong") }}
