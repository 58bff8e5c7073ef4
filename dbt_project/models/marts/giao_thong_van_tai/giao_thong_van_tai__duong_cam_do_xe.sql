-- Expired bans stay: who was fined wants to look them up. The sign tells the kind of ban.
with
    dong as (
        select
            doan.*,
            duong.ten_duong,
            xa.ten_xa,
            case
                doan.so_hieu_bien
                when 'P.130'
                then 'cam_dung_va_do'
                when 'P.131b'
                then 'cam_do_ngay_le'
                when 'P.131c'
                then 'cam_do_ngay_chan'
                else 'cam_do'
            end as hinh_thuc_cam,
            doan.gio_tu is null as cam_ca_ngay
        from {{ ref("stg_csdl_ket_cau_ha_tang__doan_cam_do") }} as doan
        left join {{ ref("stg_csdl_ket_cau_ha_tang__duong") }} as duong using (ma_duong)
        left join {{ ref("communes") }} as xa on xa.ma_xa = doan.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
