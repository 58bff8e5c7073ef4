-- Within a sample of water the biochemical oxygen demand never exceeds the chemical one, nor phosphate total
-- phosphorus,
-- nor faecal coliforms all coliforms. Values below detection prove nothing.
with
    cap as (
        select 'bod5' as phan, 'cod' as tong
        union all
        select 'po4_p', 'tong_p'
        union all
        select 'coliform_chiu_nhiet', 'coliform'
    ),

    mau as (select * from {{ ref("tai_nguyen_moi_truong__chat_luong_nuoc__mau_nuoc") }} where dau = '=')

select phan.ma_mau, phan.thong_so, phan.gia_tri, tong.gia_tri as gia_tri_tong
from cap
inner join mau as phan on phan.thong_so = cap.phan
inner join mau as tong on tong.ma_mau = phan.ma_mau and tong.thong_so = cap.tong
where phan.gia_tri > tong.gia_tri
