-- Every enterprise these registers name is in the register of enterprises (V.1).
{{
    enterprises_not_registered(
        [
            "khoa_hoc__nhiem_vu_khcn__nhiem_vu",
            "khoa_hoc__so_huu_cong_nghiep__van_bang",
            "khoa_hoc__tieu_chuan_do_luong_chat_luong__cong_bo",
        ]
    )
}}
