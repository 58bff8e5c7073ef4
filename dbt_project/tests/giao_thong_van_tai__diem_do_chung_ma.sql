-- A place that is both public parking (III.4) and attended (III.7) is the same place in both: same commune, same
-- places.
select do_xe.ma_diem
from {{ ref("giao_thong_van_tai__diem_do_xe_cong_cong") }} as do_xe
full join {{ ref("giao_thong_van_tai__diem_trong_giu_xe__diem_trong_giu") }} as trong_giu using (ma_diem)
where
    (do_xe.co_trong_giu and trong_giu.ma_diem is null)
    or (trong_giu.la_cong_cong and do_xe.ma_diem is null)
    or do_xe.ma_xa <> trong_giu.ma_xa
    or do_xe.so_cho_o_to <> trong_giu.so_cho_o_to
