-- Certificates, those of closed establishments too, as long as the register still knows the establishment.
with
    so as (select *, max(ngay_cap_nhat) over () as ngay_cua_so from {{ ref("stg_an_toan_thuc_pham__co_so") }}),

    dong as (
        select
            giay.so_giay_chung_nhan,
            giay.loai_giay,
            giay.ma_co_so,
            {{ public_name("so.ten_co_so", "so.chu_the = 'to_chuc'", "'Cơ sở ' || so.ma_co_so") }} as ten_co_so,
            so.ma_xa,
            xa.ten_xa,
            giay.pham_vi as pham_vi_chung_nhan,
            giay.co_quan_cap,
            giay.ngay_cap,
            giay.ngay_het_han,
            giay.ngay_thu_hoi,
            giay.ly_do_thu_hoi,
            case
                when giay.ngay_thu_hoi is not null
                then 'thu_hoi'
                when giay.ngay_het_han < so.ngay_cua_so
                then 'het_han'
                else 'con_hieu_luc'
            end as hieu_luc,
            so.ngay_cua_so as ngay_tinh_hieu_luc
        from {{ ref("stg_an_toan_thuc_pham__giay_chung_nhan") }} as giay
        inner join so using (ma_co_so)
        left join {{ ref("communes") }} as xa on xa.ma_xa = so.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
