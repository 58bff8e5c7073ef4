-- Every enterprise these registers name is in the register of enterprises (V.1).
{{
    enterprises_not_registered(
        [
            "tai_nguyen_moi_truong__chat_luong_nuoc__nguon_thai",
            "tai_nguyen_moi_truong__giay_phep_khoang_san__giay_phep",
            "tai_nguyen_moi_truong__giay_phep_moi_truong",
            "tai_nguyen_moi_truong__giay_phep_tai_nguyen_nuoc__giay_phep",
            "tai_nguyen_moi_truong__quyet_dinh_dtm",
        ]
    )
}}
