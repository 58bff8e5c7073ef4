-- Of a private person's venue the manager is that person: neither the manager nor a sign with a full name goes out.
with
    dong as (
        select
            the_thao.ma_cong_trinh,
            {{
                public_name(
                    "the_thao.ten_cong_trinh",
                    "the_thao.chu_so_huu <> 'ho_kinh_doanh'",
                    "'Địa điểm ' || the_thao.ma_cong_trinh",
                )
            }} as ten_dia_diem,
            the_thao.loai_dia_diem,
            the_thao.chu_so_huu,
            the_thao.mon_the_thao,
            the_thao.dien_tich_m2,
            the_thao.suc_chua,
            the_thao.co_mai_che,
            the_thao.mien_phi,
            the_thao.nam_su_dung,
            case when the_thao.chu_so_huu <> 'ho_kinh_doanh' then the_thao.don_vi_quan_ly end as don_vi_quan_ly,
            the_thao.ma_xa,
            xa.ten_xa,
            {{ public_address("the_thao.dia_chi", "the_thao.chu_so_huu <> 'ho_kinh_doanh'") }} as dia_chi,
            the_thao.vi_do,
            the_thao.kinh_do,
            the_thao.ngay_cap_nhat
        from {{ ref("stg_ha_tang_xa_hoi__the_thao") }} as the_thao
        left join {{ ref("communes") }} as xa on xa.ma_xa = the_thao.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
