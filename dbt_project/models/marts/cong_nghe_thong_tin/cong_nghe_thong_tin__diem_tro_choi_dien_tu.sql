with
    dong as (
        select diem.*, xa.ten_xa
        from {{ ref("stg_tro_choi_dien_tu__diem") }} as diem
        left join {{ ref("communes") }} as xa on xa.ma_xa = diem.ma_xa and xa.hieu_luc_den is null
        where diem.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
