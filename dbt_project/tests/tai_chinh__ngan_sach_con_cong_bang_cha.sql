-- In every budget form the children that add to a parent add up to it (IX.3), in estimate and in execution.
with
    dong as (select * from {{ ref("tai_chinh__cong_khai_ngan_sach__so_lieu") }}),

    con as (
        select
            nam, giai_doan, bieu, ma_cha as ma_chi_tieu, sum(du_toan) as tong_du_toan, sum(thuc_hien) as tong_thuc_hien
        from dong
        where cong_vao_cha
        group by nam, giai_doan, bieu, ma_cha
    )

select nam, giai_doan, bieu, ma_chi_tieu, dong.du_toan, con.tong_du_toan, dong.thuc_hien, con.tong_thuc_hien
from con
left join dong using (nam, giai_doan, bieu, ma_chi_tieu)
where
    dong.chi_tieu is null
    or dong.du_toan is distinct from con.tong_du_toan
    or dong.thuc_hien is distinct from con.tong_thuc_hien
