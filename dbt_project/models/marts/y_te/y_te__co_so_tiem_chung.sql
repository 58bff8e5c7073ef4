with
    dong as (
        select diem.*, xa.ten_xa, co_so.hinh_thuc as hinh_thuc_co_so
        from {{ ref("stg_csdl_y_te__tiem_chung") }} as diem
        left join {{ ref("stg_csdl_y_te__co_so_kcb") }} as co_so using (ma_co_so)
        left join {{ ref("communes") }} as xa on xa.ma_xa = diem.ma_xa and xa.hieu_luc_den is null
        where diem.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
