{#-
    Subscribers of one service in the whole province: by month and kind, and their total (`tong`), with the change on the
    month before, the densities and the share of the total. Additions and losses are summed only when every operator
    reported them. No operator's own count leaves here.
-#}
{% macro subscribers_of_service(service) -%}
    select
        tong_hop.*,
        case
            when
                lag(thang) over (partition by phan_loai order by thang)
                = to_char((thang || '-01')::date - interval '1 month', 'YYYY-MM')
            then so_thue_bao - lag(so_thue_bao) over (partition by phan_loai order by thang)
        end as thay_doi_so_thang_truoc,
        round(100.0 * so_thue_bao / nullif(dan_so.dan_so, 0), 2) as mat_do_100_dan,
        round(100.0 * so_thue_bao / nullif(dan_so.so_ho, 0), 2) as mat_do_100_ho,
        round(
            100.0
            * so_thue_bao
            / nullif(max(so_thue_bao) filter (where phan_loai = 'tong') over (partition by thang), 0),
            1
        ) as ty_trong_pct
    from
        (
            select
                thang,
                coalesce(phan_loai, 'tong') as phan_loai,
                sum(so_thue_bao)::bigint as so_thue_bao,
                case
                    when count(*) = count(so_phat_trien_moi) then sum(so_phat_trien_moi)::bigint
                end as so_phat_trien_moi,
                case when count(*) = count(so_roi_mang) then sum(so_roi_mang)::bigint end as so_roi_mang
            from {{ ref("stg_vien_thong__thue_bao") }}
            where dich_vu = '{{ service }}'
            group by grouping sets ((thang, phan_loai), (thang))
        ) as tong_hop
    left join
        {{ ref("stg_vien_thong__dan_so") }} as dan_so
        on dan_so.nam = case when thang ~ '^20[0-9]{2}-' then left(thang, 4)::int end
{%- endmacro %}
