{#-
    The schools that teach a level and are not dissolved, with today's commune and their newest size at that level. A
    school of several levels is in the list of each. Whether a school teaches a level follows from its type, so a school
    that has not reported its size stays in the list.
-#}
{% macro schools_teaching(level) -%}
    {%- set types = {
        "nha_tre": ["nha_tre", "mam_non"],
        "mau_giao": ["mau_giao", "mam_non"],
        "tieu_hoc": ["tieu_hoc", "ptdtbt_tieu_hoc", "th_thcs", "ptdtbt_th_thcs"],
        "thcs": ["thcs", "ptdtbt_thcs", "th_thcs", "ptdtbt_th_thcs", "thcs_thpt"],
        "thpt": ["thpt", "ptdtnt_thpt", "thcs_thpt"],
    } -%}
    select
        truong.*,
        xa.ten_xa,
        truong.loai_truong in ('mam_non', 'th_thcs', 'ptdtbt_th_thcs', 'thcs_thpt') as la_truong_lien_cap,
        quy_mo.nam_hoc,
        quy_mo.so_lop,
        quy_mo.so_lop_ghep,
        quy_mo.so_hoc_sinh,
        quy_mo.so_hoc_sinh_nu,
        quy_mo.so_hoc_sinh_cuoi_cap,
        quy_mo.so_hoc_sinh_2_buoi,
        quy_mo.so_hoc_sinh_ban_tru
    from {{ ref("stg_csdl_giao_duc__truong") }} as truong
    left join
        (
            select distinct on (ma_truong) *
            from {{ ref("stg_csdl_giao_duc__quy_mo_truong") }}
            where cap_hoc = '{{ level }}'
            order by ma_truong, nam_hoc desc
        ) as quy_mo
        on quy_mo.ma_truong = truong.ma_truong
    left join {{ ref("communes") }} as xa on xa.ma_xa = truong.ma_xa and xa.hieu_luc_den is null
    where
        truong.trang_thai <> 'giai_the'
        and truong.loai_truong in ({% for type in types[level] %}'{{ type }}'{{ ", " if not loop.last }}{% endfor %})
{%- endmacro %}
