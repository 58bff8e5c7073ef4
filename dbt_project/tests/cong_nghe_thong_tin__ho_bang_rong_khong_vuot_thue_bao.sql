-- Households with broadband, added up over the communes of a quarter, never exceed the subscribers of its last month.
with
    theo_quy as (
        select quy, sum(so_ho_co_bang_rong) as so_ho
        from {{ ref("cong_nghe_thong_tin__thue_bao_bang_rong_co_dinh__theo_xa") }}
        group by quy
    ),

    thang_cuoi as (
        select left(thang, 4) || '-Q' || (right(thang, 2)::int / 3)::text as quy, so_thue_bao
        from {{ ref("cong_nghe_thong_tin__thue_bao_bang_rong_co_dinh__theo_cong_nghe") }}
        where cong_nghe = 'tong' and right(thang, 2)::int % 3 = 0
    )

select theo_quy.quy, theo_quy.so_ho, thang_cuoi.so_thue_bao
from theo_quy
inner join thang_cuoi using (quy)
where theo_quy.so_ho > thang_cuoi.so_thue_bao
