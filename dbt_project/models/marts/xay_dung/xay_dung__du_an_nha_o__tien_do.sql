-- Progress of the projects in the list only; those completed have left it.
with
    dong as (
        select
            tien_do.*,
            tien_do.khoi_luong_hoan_thanh as khoi_luong_hoan_thanh_pct,
            round(100.0 * tien_do.von_da_thuc_hien / nullif(du_an.tong_muc_dau_tu, 0), 1) as ty_le_von_pct
        from {{ ref("stg_csdl_xay_dung__tien_do_du_an") }} as tien_do
        inner join {{ ref("stg_csdl_xay_dung__du_an_nha_o") }} as du_an using (ma_du_an)
        where du_an.trang_thai <> 'hoan_thanh'
    )

    {{ published("dong") }}
