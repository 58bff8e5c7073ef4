-- Validity of certificates is counted on the register's newest day, so that the same delivery always gives the same
-- rows.
with
    so as (select *, max(ngay_cap_nhat) over () as ngay_cua_so from {{ ref("stg_an_toan_thuc_pham__co_so") }}),

    giay as (
        select giay.ma_co_so, count(*) as so_giay
        from {{ ref("stg_an_toan_thuc_pham__giay_chung_nhan") }} as giay
        inner join so using (ma_co_so)
        where giay.ngay_het_han >= so.ngay_cua_so and giay.ngay_thu_hoi is null
        group by giay.ma_co_so
    ),

    dong as (
        select
            so.ma_co_so,
            {{ public_name("so.ten_co_so", "so.chu_the = 'to_chuc'", "'Cơ sở ' || so.ma_co_so") }} as ten_co_so,
            so.chu_the,
            case when so.chu_the = 'to_chuc' then so.ma_so_doanh_nghiep end as ma_so_doanh_nghiep,
            so.loai_hinh_kinh_doanh,
            so.nganh_hang,
            so.cap_quan_ly,
            so.hinh_thuc_quan_ly,
            coalesce(giay.so_giay, 0) as so_giay_con_hieu_luc,
            so.so_suat_an_ngay,
            so.so_lao_dong,
            so.ma_xa,
            xa.ten_xa,
            {{ public_address("so.dia_chi", "so.chu_the = 'to_chuc'") }} as dia_chi,
            so.ngay_kiem_tra,
            so.ket_qua_kiem_tra,
            so.trang_thai,
            so.ngay_cap_nhat
        from so
        left join giay using (ma_co_so)
        left join {{ ref("communes") }} as xa on xa.ma_xa = so.ma_xa and xa.hieu_luc_den is null
        where so.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
