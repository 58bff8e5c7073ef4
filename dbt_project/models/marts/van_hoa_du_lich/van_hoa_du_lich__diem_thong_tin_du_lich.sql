-- A mobile number written where the office's line belongs is not published.
with
    dong as (
        select diem.*, xa.ten_xa, diem.vi_tri as noi_dat
        from {{ ref("stg_csdl_du_lich__diem_thong_tin") }} as diem
        left join {{ ref("communes") }} as xa on xa.ma_xa = diem.ma_xa and xa.hieu_luc_den is null
        where diem.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
