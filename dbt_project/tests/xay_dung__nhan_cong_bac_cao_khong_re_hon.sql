-- Within a year, zone and group a higher grade is never cheaper.
with
    xep_hang as (
        select
            nam,
            vung_luong,
            nhom_nhan_cong,
            bac,
            don_gia,
            lag(don_gia) over (partition by nam, vung_luong, nhom_nhan_cong order by bac) as don_gia_bac_duoi
        from {{ ref("xay_dung__don_gia_nhan_cong") }}
    )

select *
from xep_hang
where don_gia < don_gia_bac_duoi
