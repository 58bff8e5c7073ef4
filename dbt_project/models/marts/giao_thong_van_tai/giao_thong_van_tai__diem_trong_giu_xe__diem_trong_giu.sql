-- Attended parking, with the car price of today taken from the price table.
with
    gia_o_to as (
        select distinct on (ma_diem) ma_diem, gia as gia_o_to_ngay
        from {{ ref("stg_csdl_ket_cau_ha_tang__gia_trong_giu") }}
        where loai_xe = 'o_to_den_9_cho' and thoi_doan = 'ban_ngay' and ngay_hieu_luc <= current_date
        order by ma_diem, ngay_hieu_luc desc
    ),

    dong as (
        select
            diem.*,
            xa.ten_xa,
            diem.don_vi_quan_ly as don_vi_khai_thac,
            {{ reason_for_empty("diem.don_vi_quan_ly", "diem.la_ca_nhan") }} as ly_do_trong_don_vi,
            gia_o_to.gia_o_to_ngay
        from {{ ref("stg_csdl_ket_cau_ha_tang__diem_do_xe") }} as diem
        left join gia_o_to using (ma_diem)
        left join {{ ref("communes") }} as xa on xa.ma_xa = diem.ma_xa and xa.hieu_luc_den is null
        where diem.co_trong_giu and diem.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
