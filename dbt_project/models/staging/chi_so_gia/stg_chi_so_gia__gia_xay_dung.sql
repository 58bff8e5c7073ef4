-- Generated from catalog/systems/chi_so_gia.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chi_so_gia", "gia_xay_dung") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ quarter_text("quy") }} as quy,
            {{ translated("pham_vi", {"Cả nước": "quoc_gia", "Tỉnh": "tinh"}) }} as pham_vi,
            {{ translated("loai_cong_trinh", {"Nhà ở": "nha_o", "Trụ sở cơ quan": "tru_so", "Giáo dục": "giao_duc", "Văn hóa": "van_hoa", "Y tế": "y_te", "Đường bê tông nhựa": "duong_be_tong_nhua", "Đường bê tông xi măng": "duong_be_tong_xi_mang", "Cầu bê tông cốt thép": "cau", "Đập bê tông": "dap", "Kênh bê tông": "kenh", "Cấp nước": "cap_nuoc", "Đường dây trung thế": "duong_day"}) }} as loai_cong_trinh,
            {{ translated("loai_chi_so", {"Công trình": "cong_trinh", "Phần xây dựng": "phan_xay_dung", "Vật liệu": "vat_lieu", "Nhân công": "nhan_cong", "Máy thi công": "may_thi_cong"}) }} as loai_chi_so,
            {{ plain_number("chi_so", ",") }} as chi_so,
            {{ plain_number("so_quy_truoc", ",") }} as so_quy_truoc,
            {{ plain_number("so_cung_ky", ",") }} as so_cung_ky,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    quy,
    pham_vi,
    loai_cong_trinh,
    loai_chi_so,
    {{ cast_or_null("chi_so", "decimal") }} as chi_so,
    {{ cast_or_null("so_quy_truoc", "decimal") }} as so_quy_truoc,
    {{ cast_or_null("so_cung_ky", "decimal") }} as so_cung_ky,
    so_van_ban,
    {{ cast_or_null("ngay_cong_bo", "date") }} as ngay_cong_bo
from prepared
where not exists (select 1 from {{ ref("quarantine_chi_so_gia__gia_xay_dung") }} as refused where refused._row_number = prepared._row_number)
