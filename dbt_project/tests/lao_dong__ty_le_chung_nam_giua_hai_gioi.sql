-- The rate of both sexes lies between those of men and of women (VI.2).
select
    quy,
    dia_phuong,
    max(ty_le_that_nghiep) filter (where gioi_tinh = 'chung') as chung,
    min(ty_le_that_nghiep) filter (where gioi_tinh <> 'chung') as thap,
    max(ty_le_that_nghiep) filter (where gioi_tinh <> 'chung') as cao
from {{ ref("lao_dong__ty_le_that_nghiep") }}
where khu_vuc = 'chung'
group by quy, dia_phuong
having
    max(ty_le_that_nghiep) filter (where gioi_tinh = 'chung')
    not between min(ty_le_that_nghiep) filter (where gioi_tinh <> 'chung') - 0.01
    and max(ty_le_that_nghiep) filter (where gioi_tinh <> 'chung') + 0.01
