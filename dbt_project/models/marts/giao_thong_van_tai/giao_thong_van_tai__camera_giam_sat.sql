-- Only the segment is known here: neither coordinates nor the exact chainage are ever read.
with
    dong as (
        select camera.*, duong.ten_duong, duong.cap_duong, xa.ten_xa, 'khong_cong_bo' as ly_do_khong_co_toa_do
        from {{ ref("stg_csdl_ket_cau_ha_tang__camera") }} as camera
        left join {{ ref("stg_csdl_ket_cau_ha_tang__duong") }} as duong using (ma_duong)
        left join {{ ref("communes") }} as xa on xa.ma_xa = camera.ma_xa and xa.hieu_luc_den is null
        where camera.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
