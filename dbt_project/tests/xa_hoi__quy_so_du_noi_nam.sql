-- A fund opens a year (XI.21) with what it closed the year before with.
select sau.ma_quy, sau.nam, sau.so_du_dau_nam, truoc.so_du_cuoi_nam
from {{ ref("xa_hoi__quy_xa_hoi_tu_thien__thu_chi") }} as sau
inner join
    {{ ref("xa_hoi__quy_xa_hoi_tu_thien__thu_chi") }} as truoc on truoc.ma_quy = sau.ma_quy and truoc.nam = sau.nam - 1
where sau.so_du_dau_nam <> truoc.so_du_cuoi_nam
