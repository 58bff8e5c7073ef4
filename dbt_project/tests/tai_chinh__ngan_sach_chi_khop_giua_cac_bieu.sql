-- Local expenditure stands in the balance and in the form on expenditure of the same stage (IX.3): 46 and 49, 59 and
-- 61,
-- 62 and 64. It is the same sum.
with
    dong as (
        select nam, giai_doan, left(bieu, 2) as bieu, ma_chi_tieu, du_toan, thuc_hien
        from {{ ref("tai_chinh__cong_khai_ngan_sach__so_lieu") }}
    ),

    can_doi as (select * from dong where bieu in ('46', '59', '62') and ma_chi_tieu = 'B'),

    chi as (select * from dong where bieu in ('49', '61', '64') and ma_chi_tieu = 'A')

select nam, giai_doan, can_doi.du_toan, chi.du_toan as du_toan_chi, can_doi.thuc_hien, chi.thuc_hien as thuc_hien_chi
from can_doi
inner join chi using (nam, giai_doan)
where can_doi.du_toan is distinct from chi.du_toan or can_doi.thuc_hien is distinct from chi.thuc_hien
