-- The total row of each month is the sum of its kinds (II.1, II.3, II.4): a reader may add either way.
with
    moi_dong as (
        select 'II.1' as muc, thang, loai_thue_bao as phan_loai, so_thue_bao
        from {{ ref("cong_nghe_thong_tin__thue_bao_di_dong__theo_loai") }}
        union all
        select 'II.3', thang, cong_nghe, so_thue_bao
        from {{ ref("cong_nghe_thong_tin__thue_bao_bang_rong_co_dinh__theo_cong_nghe") }}
        union all
        select 'II.4', thang, cong_nghe, so_thue_bao
        from {{ ref("cong_nghe_thong_tin__thue_bao_bang_rong_di_dong__theo_cong_nghe") }}
    )

select
    muc,
    thang,
    sum(so_thue_bao) filter (where phan_loai = 'tong') as tong,
    sum(so_thue_bao) filter (where phan_loai <> 'tong') as cong_cac_loai
from moi_dong
group by muc, thang
having
    coalesce(sum(so_thue_bao) filter (where phan_loai = 'tong'), -1)
    <> coalesce(sum(so_thue_bao) filter (where phan_loai <> 'tong'), -1)
