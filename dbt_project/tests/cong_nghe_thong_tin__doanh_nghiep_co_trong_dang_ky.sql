-- Every enterprise these registers name is in the register of enterprises (V.1).
{{
    enterprises_not_registered(
        [
            "cong_nghe_thong_tin__diem_tro_choi_dien_tu",
            "cong_nghe_thong_tin__giay_phep_buu_chinh__giay_phep",
        ]
    )
}}
