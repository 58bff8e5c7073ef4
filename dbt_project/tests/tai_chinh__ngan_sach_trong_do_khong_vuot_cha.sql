-- A line "of which" names a part of its parent and never more than it (IX.3).
with dong as (select * from {{ ref("tai_chinh__cong_khai_ngan_sach__so_lieu") }})

select con.nam, con.giai_doan, con.bieu, con.ma_chi_tieu, con.du_toan, cha.du_toan as du_toan_cha
from dong as con
inner join
    dong as cha
    on cha.nam = con.nam
    and cha.giai_doan = con.giai_doan
    and cha.bieu = con.bieu
    and cha.ma_chi_tieu = con.ma_cha
where not con.cong_vao_cha and (con.du_toan > cha.du_toan or con.thuc_hien > cha.thuc_hien)
