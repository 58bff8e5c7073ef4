-- A farm's livestock units are the sum of its herds; both are rounded to a hundredth.
with
    dan as (
        select ma_co_so, sum(so_don_vi_vat_nuoi) as tong, count(*) as so_dan
        from {{ ref("nong_nghiep__co_so_chan_nuoi__dan_vat_nuoi") }}
        group by ma_co_so
    )

select trang_trai.ma_co_so, trang_trai.tong_don_vi_vat_nuoi, dan.tong
from {{ ref("nong_nghiep__co_so_chan_nuoi") }} as trang_trai
left join dan using (ma_co_so)
where abs(trang_trai.tong_don_vi_vat_nuoi - coalesce(dan.tong, 0)) > 0.01 * coalesce(dan.so_dan, 1)
