with
    dong as (
        select du_an.*, xa.ten_xa
        from {{ ref("stg_csdl_xay_dung__du_an_nha_o") }} as du_an
        left join {{ ref("communes") }} as xa on xa.ma_xa = du_an.ma_xa and xa.hieu_luc_den is null
        where du_an.trang_thai <> 'hoan_thanh'
    )

    {{ published("dong") }}
