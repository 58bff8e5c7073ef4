-- Every centre of the sector register that is not dissolved, whatever its programmes. The learners of the three
-- programmes add up to the total: where one of them has fewer than five, none is shown.
with
    co_so as (
        select
            *,
            coalesce(
                so_hoc_vien_xoa_mu_chu between 1 and 4
                or so_hoc_vien_thcs between 1 and 4
                or so_hoc_vien_thpt between 1 and 4,
                false
            ) as it_nguoi,
            so_hoc_vien_xoa_mu_chu is null or so_hoc_vien_thcs is null or so_hoc_vien_thpt is null as thieu
        from {{ ref("stg_csdl_giao_duc__co_so_gdtx") }}
        where trang_thai <> 'giai_the'
    ),

    dong as (
        select
            co_so.ma_co_so,
            co_so.ten_co_so,
            co_so.loai_co_so,
            co_so.loai_hinh,
            co_so.ma_xa,
            xa.ten_xa,
            co_so.dia_chi,
            co_so.vi_do,
            co_so.kinh_do,
            co_so.so_lop,
            co_so.so_hoc_vien,
            case when not co_so.it_nguoi then co_so.so_hoc_vien_xoa_mu_chu end as so_hoc_vien_xoa_mu_chu,
            case when not co_so.it_nguoi then co_so.so_hoc_vien_thcs end as so_hoc_vien_thcs,
            case when not co_so.it_nguoi then co_so.so_hoc_vien_thpt end as so_hoc_vien_thpt,
            case
                when co_so.it_nguoi then 'khong_cong_bo' when co_so.thieu then 'chua_thu_thap'
            end as ly_do_trong_chuong_trinh,
            co_so.so_giao_vien,
            co_so.co_day_nghe,
            co_so.ngay_thanh_lap,
            co_so.trang_thai,
            co_so.ngay_cap_nhat
        from co_so
        left join {{ ref("communes") }} as xa on xa.ma_xa = co_so.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
