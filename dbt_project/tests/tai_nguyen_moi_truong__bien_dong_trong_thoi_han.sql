-- What happens to a mineral licence happens while it is valid, by its first term or by an extension before.
select bien_dong.ma_bien_dong, bien_dong.ngay_bien_dong, giay_phep.ngay_het_han
from {{ ref("tai_nguyen_moi_truong__giay_phep_khoang_san__bien_dong") }} as bien_dong
inner join
    {{ ref("tai_nguyen_moi_truong__giay_phep_khoang_san__giay_phep") }} as giay_phep using (so_giay_phep, ngay_cap)
left join
    (
        select so_giay_phep, ngay_cap, max(ngay_het_han_moi) as ngay_het_han_moi
        from {{ ref("tai_nguyen_moi_truong__giay_phep_khoang_san__bien_dong") }}
        group by so_giay_phep, ngay_cap
    ) as gia_han using (so_giay_phep, ngay_cap)
where bien_dong.ngay_bien_dong > greatest(giay_phep.ngay_het_han, gia_han.ngay_het_han_moi)
