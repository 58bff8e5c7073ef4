{#- Km12+350 as 12.350; anything else is null. -#}
{% macro chainage_km(column) -%}
    round(
        substring({{ column }} from '^Km([0-9]+)')::numeric
        + substring({{ column }} from '[+]([0-9]{3})$')::numeric / 1000,
        3
    )
{%- endmacro %}

{#- Why a holder's name is empty: it is a person's and not published, or nobody has entered it. -#}
{% macro reason_for_empty(column, is_person) -%}
    case when {{ column }} is null then case when {{ is_person }} then 'khong_cong_bo' else 'chua_thu_thap' end end
{%- endmacro %}

{#- Names of the provinces since July 2025, as decisions write them; 63 became 34. -#}
{% macro provinces_of_today() -%}
    'Hà Nội',
    'Cao Bằng',
    'Tuyên Quang',
    'Điện Biên',
    'Lai Châu',
    'Sơn La',
    'Lào Cai',
    'Thái Nguyên',
    'Lạng Sơn',
    'Quảng Ninh',
    'Bắc Ninh',
    'Phú Thọ',
    'Hải Phòng',
    'Hưng Yên',
    'Ninh Bình',
    'Thanh Hóa',
    'Nghệ An',
    'Hà Tĩnh',
    'Quảng Trị',
    'Huế',
    'Đà Nẵng',
    'Quảng Ngãi',
    'Gia Lai',
    'Khánh Hòa',
    'Đắk Lắk',
    'Lâm Đồng',
    'Đồng Nai',
    'Thành phố Hồ Chí Minh',
    'Tây Ninh',
    'Đồng Tháp',
    'Vĩnh Long',
    'An Giang',
    'Cần Thơ',
    'Cà Mau'
{%- endmacro %}
