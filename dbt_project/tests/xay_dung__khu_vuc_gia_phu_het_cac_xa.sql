-- Before and after 1 July 2025 every commune belongs to exactly one price area, and only communes do.
with
    moc as (select unnest(array[date '2025-06-30', date '2025-07-01']) as ngay),

    xa as (
        select moc.ngay, communes.ma_xa
        from moc
        inner join
            {{ ref("communes") }} as communes
            on moc.ngay
            between coalesce(communes.hieu_luc_tu, '-infinity') and coalesce(communes.hieu_luc_den, 'infinity')
    ),

    khu_vuc as (
        select moc.ngay, khu_vuc_gia.ma_xa, count(*) as so_khu_vuc
        from moc
        inner join
            {{ ref("xay_dung__gia_vat_lieu_xay_dung__khu_vuc_gia") }} as khu_vuc_gia
            on moc.ngay between khu_vuc_gia.ap_dung_tu and coalesce(khu_vuc_gia.ap_dung_den, 'infinity')
        group by moc.ngay, khu_vuc_gia.ma_xa
    )

select ngay, ma_xa, so_khu_vuc
from xa
full join khu_vuc using (ngay, ma_xa)
where xa.ma_xa is null or so_khu_vuc is distinct from 1
