-- Teachers summed over schools; a sum is given only when every school has reported the part. Classes come from the
-- size table at the same grain, for teachers per class.
with
    theo_truong as ({{ communes_as_reported(ref("stg_csdl_giao_duc__doi_ngu")) }}),

    lop as (
        select nam_hoc, ma_xa, cap_hoc, loai_hinh, sum(so_lop) as so_lop
        from {{ ref("stg_csdl_giao_duc__quy_mo_truong") }}
        group by nam_hoc, ma_xa, cap_hoc, loai_hinh
    ),

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
            sum(so_giao_vien) as so_giao_vien,
            sum(so_giao_vien_nu) as so_giao_vien_nu,
            sum(so_giao_vien_bien_che) as so_giao_vien_bien_che,
            sum(so_giao_vien_hop_dong) as so_giao_vien_hop_dong,
            case
                when count(*) = count(so_giao_vien_dat_chuan) then sum(so_giao_vien_dat_chuan)
            end as so_giao_vien_dat_chuan,
            case
                when count(*) = count(so_giao_vien_tren_chuan) then sum(so_giao_vien_tren_chuan)
            end as so_giao_vien_tren_chuan,
            max(ngay_chot_so_lieu) as ngay_chot_so_lieu
        from theo_truong
        group by nam_hoc, ma_xa, ten_xa, ten_huyen, ma_xa_hien_hanh, ten_xa_hien_hanh, cap_hoc, loai_hinh
    ),

    dong as (
        select
            tong.*,
            round(100.0 * so_giao_vien_dat_chuan / nullif(so_giao_vien, 0), 1) as ty_le_dat_chuan,
            round(so_giao_vien / nullif(lop.so_lop, 0), 2) as giao_vien_tren_lop
        from tong
        left join lop using (nam_hoc, ma_xa, cap_hoc, loai_hinh)
    )

    {{ published("dong") }}
