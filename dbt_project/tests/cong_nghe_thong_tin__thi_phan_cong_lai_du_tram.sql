-- Shares in whole percent add up to 100, give or take half a percent for each operator.
select thang, sum(thi_phan_pct) as tong_thi_phan
from {{ ref("cong_nghe_thong_tin__thue_bao_di_dong__thi_phan") }}
group by thang
having abs(sum(thi_phan_pct) - 100) > 0.5 * count(*)
