-- Beside each quantity, the one of the same input in the nearest general norm, where there is one.
with
    dong as (
        select
            cong_tac.ma_hieu,
            cong_tac.ten_cong_tac,
            hao_phi.loai_hao_phi,
            hao_phi.ma_hao_phi,
            hao_phi.ten_hao_phi,
            hao_phi.don_vi as don_vi_hao_phi,
            hao_phi.muc_hao_phi,
            chung.muc_hao_phi as muc_hao_phi_chung
        from {{ ref("stg_csdl_xay_dung__cong_tac") }} as cong_tac
        inner join {{ ref("stg_csdl_xay_dung__hao_phi") }} as hao_phi using (ma_hieu)
        left join {{ ref("stg_csdl_xay_dung__dinh_muc_dac_thu") }} as ho_so using (ma_hieu)
        left join
            {{ ref("stg_csdl_xay_dung__hao_phi") }} as chung
            on chung.ma_hieu = ho_so.ma_hieu_tuong_tu
            and chung.loai_hao_phi = hao_phi.loai_hao_phi
            and chung.ma_hao_phi = hao_phi.ma_hao_phi
            and chung.don_vi = hao_phi.don_vi
        where cong_tac.loai_dinh_muc = 'dac_thu'
    )

    {{ published("dong") }}
