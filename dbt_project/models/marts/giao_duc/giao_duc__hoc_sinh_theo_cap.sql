-- Pupils summed over schools. Ethnic-minority pupils are summed only when every school has reported them; small cells
-- and their complements are withheld by published().
with
    theo_truong as ({{ communes_as_reported(ref("stg_csdl_giao_duc__quy_mo_truong")) }}),

    tong as (
        select
            nam_hoc,
            ma_xa,
            ten_xa,
            ten_huyen,
            ma_xa_hien_hanh,
            ten_xa_hien_hanh,
            cap_hoc,
            loai_hinh,
            count(*) as so_truong,
            sum(so_lop) as so_lop,
            case when count(*) = count(so_lop_ghep) then sum(so_lop_ghep) end as so_lop_ghep,
            sum(so_hoc_sinh) as so_hoc_sinh,
            sum(so_hoc_sinh_nu) as so_hoc_sinh_nu,
            case when count(*) = count(so_hoc_sinh_dan_toc) then sum(so_hoc_sinh_dan_toc) end as so_hoc_sinh_dan_toc,
            max(ngay_chot_so_lieu) as ngay_chot_so_lieu
        from theo_truong
        group by nam_hoc, ma_xa, ten_xa, ten_huyen, ma_xa_hien_hanh, ten_xa_hien_hanh, cap_hoc, loai_hinh
    ),

    dong as (select *, round(so_hoc_sinh / nullif(so_lop, 0), 1) as si_so_binh_quan from tong)

    {{ published("dong") }}
