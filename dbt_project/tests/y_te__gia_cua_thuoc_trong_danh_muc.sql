-- Every price of XIII.7 is that of a medicine in XIII.6, under the same name.
select gia.so_dang_ky, gia.ngay_ke_khai
from {{ ref("y_te__gia_thuoc") }} as gia
left join {{ ref("y_te__danh_muc_thuoc") }} as thuoc using (so_dang_ky)
where thuoc.so_dang_ky is null or thuoc.ten_thuoc <> gia.ten_thuoc
