with
    dong as (
        select sieu_thi.*, xa.ten_xa
        from {{ ref("stg_quan_ly_thuong_mai__sieu_thi") }} as sieu_thi
        left join {{ ref("communes") }} as xa on xa.ma_xa = sieu_thi.ma_xa and xa.hieu_luc_den is null
        where sieu_thi.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
