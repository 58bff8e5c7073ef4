-- The EIA decision a mining licence (VII.6) or an environmental permit (VII.11) names is in the register of decisions
-- (VII.10), given to the same enterprise.
with
    dan_chieu as (
        select so_giay_phep, ma_so_doanh_nghiep, so_quyet_dinh_dtm, ngay_quyet_dinh_dtm
        from {{ ref("tai_nguyen_moi_truong__giay_phep_khoang_san__giay_phep") }}
        union all
        select so_giay_phep, ma_so_doanh_nghiep, so_quyet_dinh_dtm, ngay_quyet_dinh_dtm
        from {{ ref("tai_nguyen_moi_truong__giay_phep_moi_truong") }}
    )

select dan_chieu.*
from dan_chieu
left join
    {{ ref("tai_nguyen_moi_truong__quyet_dinh_dtm") }} as quyet_dinh
    on quyet_dinh.so_quyet_dinh = dan_chieu.so_quyet_dinh_dtm
    and quyet_dinh.ngay_quyet_dinh = dan_chieu.ngay_quyet_dinh_dtm
    and quyet_dinh.ma_so_doanh_nghiep = dan_chieu.ma_so_doanh_nghiep
where dan_chieu.so_quyet_dinh_dtm is not null and quyet_dinh.ma_ho_so is null
