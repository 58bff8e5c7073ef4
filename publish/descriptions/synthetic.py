"""The words that tell a demo from the truth; they stand in every description of a demo's release."""

from __future__ import annotations

VI = "DỮ LIỆU MÔ PHỎNG: số liệu do máy sinh ra để trình diễn hệ thống, không phản ánh thực tế."
EN = "SYNTHETIC DATA: the figures were generated for demonstration and describe nothing real."


def warned(text: str, *, is_demo: bool, english: bool = False) -> str:
    """``text`` with the warning before it when it describes a demo."""
    return f"{EN if english else VI} {text}" if is_demo else text
