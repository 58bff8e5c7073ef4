-- Every valid certificate of a large farm (VIII.9) refers to a farm of VIII.7.
select giay.so_gcn, giay.ma_co_so
from {{ ref("nong_nghiep__trang_trai_quy_mo_lon") }} as giay
left join {{ ref("nong_nghiep__co_so_chan_nuoi") }} as trang_trai using (ma_co_so)
where giay.trang_thai = 'con_hieu_luc' and trang_trai.ma_co_so is null
