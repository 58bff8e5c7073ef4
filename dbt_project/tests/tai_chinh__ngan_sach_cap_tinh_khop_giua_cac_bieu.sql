-- The forms of the provincial level divide one balance (IX.3): spending by field (50, 65) is that of the balance (47),
-- what offices get (51, 66) is investment and current spending by field, each office's fields (52, 53) are these two,
-- and
-- what the levels below get (55, 67) is the support in the balance and in spending by field.
with
    dong as (
        select nam, giai_doan, left(bieu, 2) || ' ' || ma_chi_tieu as o, du_toan, thuc_hien
        from {{ ref("tai_chinh__cong_khai_ngan_sach__so_lieu") }}
        where left(bieu, 2) in ('47', '50', '51', '52', '53', '55', '65', '66', '67')
    ),

    phai_bang as (
        select *
        from
            (
                values
                    ('50 A', array['47 B']),
                    ('50 A.I', array['47 B.II']),
                    ('55 A', array['47 B.II']),
                    ('51 A', array['50 A.II.1', '50 A.II.2']),
                    ('52 A', array['50 A.II.1']),
                    ('53 A', array['50 A.II.2']),
                    ('66 A', array['65 A.II.1', '65 A.II.2']),
                    ('67 A', array['65 A.I'])
            ) as cap(ve_trai, ve_phai)
    ),

    so_sanh as (
        select
            trai.nam,
            trai.giai_doan,
            trai.o,
            trai.du_toan,
            trai.thuc_hien,
            sum(phai.du_toan) as du_toan_bieu_kia,
            sum(phai.thuc_hien) as thuc_hien_bieu_kia
        from dong as trai
        inner join phai_bang on phai_bang.ve_trai = trai.o
        left join
            dong as phai on phai.nam = trai.nam and phai.giai_doan = trai.giai_doan and phai.o = any(phai_bang.ve_phai)
        group by trai.nam, trai.giai_doan, trai.o, trai.du_toan, trai.thuc_hien
    )

select *
from so_sanh
where du_toan is distinct from du_toan_bieu_kia or thuc_hien is distinct from thuc_hien_bieu_kia
