with
    dong as (
        select
            don_gia.*,
            cong_tac.ten_cong_tac,
            cong_tac.don_vi,
            round(100.0 * don_gia.chi_phi_nhan_cong / nullif(don_gia.don_gia, 0), 1) as ty_trong_nhan_cong_pct
        from {{ ref("stg_gia_xay_dung__don_gia") }} as don_gia
        left join {{ ref("stg_csdl_xay_dung__cong_tac") }} as cong_tac using (ma_hieu)
    )

    {{ published("dong") }}
