with
    dong as (
        select
            hao_phi.*,
            hao_phi.don_vi as don_vi_hao_phi,
            row_number() over (
                partition by hao_phi.ma_hieu
                order by
                    array_position(array['vat_lieu', 'nhan_cong', 'may_thi_cong'], hao_phi.loai_hao_phi),
                    hao_phi.don_vi = 'phan_tram',
                    hao_phi.ma_hao_phi
            ) as thu_tu_trong_cong_tac
        from {{ ref("stg_csdl_xay_dung__hao_phi") }} as hao_phi
        inner join {{ ref("stg_csdl_xay_dung__cong_tac") }} as cong_tac using (ma_hieu)
        where cong_tac.loai_dinh_muc = 'chung'
    )

    {{ published("dong") }}
