-- Employed people of both sexes are men and women together (VI.3).
select
    quy,
    loai_hinh_kinh_te,
    sum(so_lao_dong) filter (where gioi_tinh = 'chung') as chung,
    sum(so_lao_dong) filter (where gioi_tinh <> 'chung') as nam_va_nu
from {{ ref("lao_dong__lao_dong_co_viec_lam") }}
group by quy, loai_hinh_kinh_te
having
    count(*) <> 3
    or sum(so_lao_dong) filter (where gioi_tinh = 'chung') <> sum(so_lao_dong) filter (where gioi_tinh <> 'chung')
