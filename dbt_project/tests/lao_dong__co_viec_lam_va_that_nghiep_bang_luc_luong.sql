-- Unemployed people (VI.2) are far fewer than employed ones (VI.3) of the same quarter and sex, and the labour force in
-- working age never exceeds both together: VI.3 also counts the employed beyond working age.
with
    co_viec_lam as (
        select quy, gioi_tinh, sum(so_lao_dong) as so_lao_dong
        from {{ ref("lao_dong__lao_dong_co_viec_lam") }}
        group by quy, gioi_tinh
    )

select that_nghiep.quy, that_nghiep.gioi_tinh, that_nghiep.luc_luong_lao_dong, co_viec_lam.so_lao_dong
from {{ ref("lao_dong__ty_le_that_nghiep") }} as that_nghiep
inner join co_viec_lam using (quy, gioi_tinh)
where
    that_nghiep.dia_phuong = 'tinh_dien_bien'
    and that_nghiep.khu_vuc = 'chung'
    and that_nghiep.luc_luong_lao_dong > co_viec_lam.so_lao_dong + that_nghiep.so_that_nghiep
