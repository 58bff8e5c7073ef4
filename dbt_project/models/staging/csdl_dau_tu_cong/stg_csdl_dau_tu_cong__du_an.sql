-- Generated from catalog/systems/csdl_dau_tu_cong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dau_tu_cong", "du_an") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_du_an") }} as ma_du_an,
            {{ clean_text("ten_du_an") }} as ten_du_an,
            {{ clean_text("chu_dau_tu") }} as chu_dau_tu,
            {{ translated("nhom_du_an", {"0": "quan_trong_quoc_gia", "A": "nhom_a", "B": "nhom_b", "C": "nhom_c"}) }} as nhom_du_an,
            {{ translated("linh_vuc", {"GT": "giao_thong", "NN": "nong_nghiep_thuy_loi", "GD": "giao_duc", "YT": "y_te", "VH": "van_hoa_the_thao", "NS": "cap_nuoc_moi_truong", "TS": "tru_so_co_quan", "QP": "quoc_phong_an_ninh", "KH": "linh_vuc_khac"}) }} as linh_vuc,
            {{ clean_text("ma_chuong_trinh") }} as ma_chuong_trinh,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ clean_text("co_quan_phe_duyet") }} as co_quan_phe_duyet,
            {{ plain_number("tong_muc_dau_tu", ",", factor="1000000") }} as tong_muc_dau_tu,
            {{ plain_number("nam_khoi_cong", ".") }} as nam_khoi_cong,
            {{ plain_number("nam_hoan_thanh", ".") }} as nam_hoan_thanh,
            {{ plain_number(without_suffix("tien_do_phan_tram", "%"), ",") }} as tien_do_phan_tram,
            {{ translated("tinh_trang_du_an", {"1": "chuan_bi", "2": "dang_thuc_hien", "3": "hoan_thanh", "4": "da_quyet_toan", "5": "tam_dung"}) }} as tinh_trang_du_an,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_du_an,
    ten_du_an,
    chu_dau_tu,
    nhom_du_an,
    linh_vuc,
    ma_chuong_trinh,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    co_quan_phe_duyet,
    {{ cast_or_null("tong_muc_dau_tu", "integer") }} as tong_muc_dau_tu,
    {{ cast_or_null("nam_khoi_cong", "integer") }} as nam_khoi_cong,
    {{ cast_or_null("nam_hoan_thanh", "integer") }} as nam_hoan_thanh,
    {{ cast_or_null("tien_do_phan_tram", "decimal") }} as tien_do_phan_tram,
    tinh_trang_du_an,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_dau_tu_cong__du_an") }} as refused where refused._row_number = prepared._row_number)
