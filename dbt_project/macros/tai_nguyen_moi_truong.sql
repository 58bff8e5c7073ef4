{#-
    The results of some parts of the environment, each with its point, its commune on the day of sampling and today, and
    the verdict against the limits the laboratory compared with. A result whose point is not in the register stays.
-#}
{% macro monitoring_results(parts) -%}
    select
        mau.*,
        mau.gia_tri_dau as dau,
        diem.ten_diem,
        diem.loai_diem,
        diem.luu_vuc,
        diem.nguon_nuoc,
        diem.nhom_dat,
        diem.vi_do,
        diem.kinh_do,
        {{ verdict("mau") }} as danh_gia
    from ({{ communes_on(ref("stg_quan_trac_moi_truong__ket_qua"), "ngay_lay_mau") }}) as mau
    left join {{ ref("stg_quan_trac_moi_truong__diem_quan_trac") }} as diem using (ma_diem)
    where mau.thanh_phan in ({% for part in parts %}'{{ part }}'{{ ", " if not loop.last }}{% endfor %})
{%- endmacro %}

{#- A value below detection proves nothing against an upper limit that lies below the limit of detection. -#}
{% macro verdict(row) -%}
    case
        when {{ row }}.gioi_han_duoi is null and {{ row }}.gioi_han_tren is null
        then null
        when {{ row }}.gia_tri_dau = '<' and {{ row }}.gia_tri > {{ row }}.gioi_han_tren
        then 'khong_ket_luan'
        when {{ row }}.gia_tri < {{ row }}.gioi_han_duoi or {{ row }}.gia_tri > {{ row }}.gioi_han_tren
        then 'khong_dat'
        else 'dat'
    end
{%- endmacro %}

{#- Land types of the planning forms that are published, by group; what a group holds beyond them is its remainder. -#}
{% macro land_types() -%}
    {{
        return(
            {
                "nnp": ["lua", "hnk", "cln", "rph", "rdd", "rsx", "nts", "nkh"],
                "pnn": [
                    "ont",
                    "odt",
                    "tsc",
                    "skn",
                    "tmd",
                    "skc",
                    "sks",
                    "dgt",
                    "dtl",
                    "dnl",
                    "dgd",
                    "ntd",
                    "son",
                ],
            }
        )
    }}
{%- endmacro %}

{#- The land types of one wide row as rows (loai_dat, cap_chi_tieu, dien_tich). Level 2 of each group adds up to it. -#}
{% macro land_type_rows(row) -%}
    (
        values
            ('TDT', 0, {{ row }}.tong),
            ('NNP', 1, {{ row }}.nnp),
            ('PNN', 1, {{ row }}.pnn),
            ('CSD', 1, {{ row }}.csd),
            {% for types in land_types().values() -%}
                {%- for type in types -%} ('{{ type | upper }}', 2, {{ row }}.{{ type }}),{{ " " }}{%- endfor -%}
            {%- endfor -%}
            ('PNK', 2, {{ row }}.pnn {%- for type in land_types()["pnn"] %} - {{ row }}.{{ type }}{% endfor %})
    ) as chi_tieu(loai_dat, cap_chi_tieu, dien_tich)
{%- endmacro %}

{#- A register with the name of today's commune. -#}
{% macro with_commune_name(relation) -%}
    select danh_sach.*, xa.ten_xa
    from {{ relation }} as danh_sach
    left join {{ ref("communes") }} as xa on xa.ma_xa = danh_sach.ma_xa and xa.hieu_luc_den is null
{%- endmacro %}
