-- The number of valid certificates of an establishment (XIII.1) is what XIII.2 lists as valid.
with
    giay as (
        select ma_co_so, count(*) as so_giay
        from {{ ref("y_te__chung_nhan_an_toan_thuc_pham") }}
        where hieu_luc = 'con_hieu_luc'
        group by ma_co_so
    )

select co_so.ma_co_so, co_so.so_giay_con_hieu_luc, giay.so_giay
from {{ ref("y_te__co_so_thuc_pham") }} as co_so
left join giay using (ma_co_so)
where co_so.so_giay_con_hieu_luc <> coalesce(giay.so_giay, 0)
