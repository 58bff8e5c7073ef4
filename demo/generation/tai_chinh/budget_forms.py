"""The forms of budget disclosure as trees: what stands below what, what adds up and what is only a part "of which"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """A line of a form. ``weight`` is a leaf's share of the whole, or a part's share of its parent."""

    number: str
    name: str
    weight: float = 0.0
    children: tuple[Item, ...] = ()
    adds: bool = True
    """False for a line "of which": it does not add to its parent."""


def _of_which(name: str, share: float) -> Item:
    return Item("", f"Trong đó: {name}", share, adds=False)


REVENUE = Item("A", "Tổng thu ngân sách nhà nước trên địa bàn", children=(
    Item("I", "Thu nội địa", children=(
        Item("1", "Thu từ khu vực doanh nghiệp nhà nước do trung ương quản lý", 11.0),
        Item("2", "Thu từ khu vực doanh nghiệp nhà nước do địa phương quản lý", 1.2),
        Item("3", "Thu từ khu vực doanh nghiệp có vốn đầu tư nước ngoài", 0.3),
        Item("4", "Thu từ khu vực kinh tế ngoài quốc doanh", 31.0),
        Item("5", "Thuế thu nhập cá nhân", 5.0),
        Item("6", "Thuế bảo vệ môi trường", 9.0),
        Item("7", "Lệ phí trước bạ", 5.5),
        Item("8", "Thu phí, lệ phí", 3.2, (_of_which("phí, lệ phí do cơ quan nhà nước địa phương thu", 0.6),)),
        Item("9", "Thuế sử dụng đất phi nông nghiệp", 0.1),
        Item("10", "Tiền cho thuê đất, thuê mặt nước", 2.1),
        Item("11", "Thu tiền sử dụng đất", 24.0),
        Item("12", "Thu từ hoạt động xổ số kiến thiết", 1.6),
        Item("13", "Tiền cấp quyền khai thác khoáng sản, tài nguyên nước", 1.4),
        Item("14", "Thu khác ngân sách", 3.6),
    )),
    Item("II", "Thu từ hoạt động xuất khẩu, nhập khẩu", children=(
        Item("1", "Thuế giá trị gia tăng thu từ hàng hóa nhập khẩu", 0.8),
        Item("2", "Thuế xuất khẩu, thuế nhập khẩu", 0.2),
    )),
))  # fmt: skip
SPENDING = Item("A", "Tổng chi ngân sách địa phương", children=(
    Item("I", "Chi cân đối ngân sách địa phương", children=(
        Item("1", "Chi đầu tư phát triển", 12.0, (
            _of_which("chi giáo dục, đào tạo và dạy nghề", 0.14), _of_which("chi khoa học và công nghệ", 0.01),
        )),
        Item("2", "Chi thường xuyên", 61.0, (
            _of_which("chi giáo dục, đào tạo và dạy nghề", 0.48), _of_which("chi khoa học và công nghệ", 0.004),
            _of_which("chi sự nghiệp y tế, dân số và gia đình", 0.09),
        )),
        Item("3", "Chi trả nợ lãi các khoản do chính quyền địa phương vay", 0.1),
        Item("4", "Chi bổ sung quỹ dự trữ tài chính", 0.01),
        Item("5", "Dự phòng ngân sách", 1.6),
    )),
    Item("II", "Chi các chương trình mục tiêu", children=(
        Item("1", "Chi các chương trình mục tiêu quốc gia", 14.0),
        Item("2", "Chi các chương trình mục tiêu, nhiệm vụ khác", 9.0),
    )),
    Item("III", "Chi chuyển nguồn sang năm sau", 2.3),
))  # fmt: skip
INCOME = Item("A", "Tổng nguồn thu ngân sách địa phương", children=(
    Item("I", "Thu ngân sách địa phương được hưởng theo phân cấp", 13.0),
    Item("II", "Thu bổ sung từ ngân sách cấp trên", children=(
        Item("1", "Thu bổ sung cân đối ngân sách", 58.0), Item("2", "Thu bổ sung có mục tiêu", 26.0),
    )),
    Item("III", "Thu chuyển nguồn từ năm trước chuyển sang", 2.6),
    Item("IV", "Thu kết dư", 0.4),
))  # fmt: skip
PROVINCE = (
    Item("A", "Nguồn thu ngân sách cấp tỉnh", children=(
        Item("I", "Thu ngân sách cấp tỉnh được hưởng theo phân cấp", 9.0),
        Item("II", "Thu bổ sung từ ngân sách trung ương", children=(
            Item("1", "Thu bổ sung cân đối ngân sách", 58.0), Item("2", "Thu bổ sung có mục tiêu", 26.0),
        )),
        Item("III", "Thu chuyển nguồn từ năm trước chuyển sang", 1.9),
    )),
    Item("B", "Chi ngân sách cấp tỉnh", children=(
        Item("I", "Chi thuộc nhiệm vụ của ngân sách cấp tỉnh", 46.0),
        Item("II", "Chi bổ sung cho ngân sách cấp dưới", children=(
            Item("1", "Chi bổ sung cân đối ngân sách", 40.0), Item("2", "Chi bổ sung có mục tiêu", 8.0),
        )),
        Item("III", "Chi chuyển nguồn sang năm sau", 1.5),
    )),
)  # fmt: skip
