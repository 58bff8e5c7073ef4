-- At one point and time fine dust is part of coarse dust, and coarse dust part of all dust.
with mau as (select * from {{ ref("tai_nguyen_moi_truong__chat_luong_khong_khi__mau_khong_khi") }} where dau = '=')

select nho.ma_mau, nho.thong_so, nho.gia_tri, lon.gia_tri as gia_tri_lon
from mau as nho
inner join mau as lon on lon.ma_mau = nho.ma_mau and (nho.thong_so, lon.thong_so) in (('pm25', 'pm10'), ('pm10', 'tsp'))
where nho.gia_tri > lon.gia_tri
