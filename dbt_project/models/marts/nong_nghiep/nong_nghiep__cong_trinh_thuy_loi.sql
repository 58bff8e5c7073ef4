-- Dams of the larger classes are placed to about a kilometre: enough for a map, not for harm.
with
    dong as (
        select
            cong_trinh.ma_cong_trinh,
            cong_trinh.ten_cong_trinh,
            cong_trinh.loai_cong_trinh,
            cong_trinh.ma_xa,
            xa.ten_xa,
            cong_trinh.nam_xay_dung,
            cong_trinh.nam_nang_cap,
            cong_trinh.dung_tich_trieu_m3,
            cong_trinh.chieu_cao_dap_m,
            cong_trinh.chieu_dai_kenh_km,
            cong_trinh.chieu_dai_kien_co_km,
            cong_trinh.luu_luong_bom_m3_gio,
            cong_trinh.dien_tich_thiet_ke_ha,
            cong_trinh.dien_tich_tuoi_ha,
            cong_trinh.phan_loai_dap,
            cong_trinh.don_vi_quan_ly,
            cong_trinh.hien_trang,
            cong_trinh.ngay_kiem_tra,
            case
                when cong_trinh.phan_loai_dap in ('lon', 'dac_biet')
                then round(cong_trinh.vi_do, 2)
                else cong_trinh.vi_do
            end as vi_do,
            case
                when cong_trinh.phan_loai_dap in ('lon', 'dac_biet')
                then round(cong_trinh.kinh_do, 2)
                else cong_trinh.kinh_do
            end as kinh_do,
            cong_trinh.ngay_cap_nhat
        from {{ ref("stg_csdl_thuy_loi__cong_trinh") }} as cong_trinh
        left join {{ ref("communes") }} as xa on xa.ma_xa = cong_trinh.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
