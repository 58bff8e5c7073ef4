"""Chapters of the norms: the works of each and what they take, to be multiplied out into work items."""

# ruff: noqa: E501  (a line of these tables is a line of a price list: wrapped, nobody could compare them)

from __future__ import annotations

from dataclasses import dataclass

Parts = tuple[tuple[str, float], ...]
"""Codes of inputs with the usual amount of each."""


@dataclass(frozen=True)
class Family:
    """Work items that differ by conditions only: ``name`` with one word of each of the ``conditions``."""

    letters: str
    chapter: str
    group: str
    unit: str
    name: str
    conditions: tuple[tuple[str, ...], ...]
    parts: Parts
    steps: str


HEIGHTS = ("cao <=6m", "cao <=28m", "cao <=100m", "cao <=200m")
MORTARS = ("vữa mác 50", "vữa mác 75", "vữa mác 100", "vữa mác 125")
CONCRETES = ("mác 150", "mác 200", "mác 250", "mác 300", "mác 350", "mác 400")
SOILS = ("đất cấp I", "đất cấp II", "đất cấp III", "đất cấp IV")
EARTH, MASONRY, CONCRETE = "Công tác đào, đắp đất đá, cát", "Công tác xây gạch, đá", "Công tác bê tông tại chỗ"
FINISH, ROADS, PIPES = "Công tác hoàn thiện", "Công tác thi công đường", "Lắp đặt ống và phụ tùng"
STEEL, TIMBER, PILES = "Công tác cốt thép, kết cấu thép", "Công tác làm mái, cấu kiện gỗ", "Công tác cọc"
WIRES, SURVEY, REPAIR = "Lắp đặt hệ thống điện", "Khảo sát địa hình, địa chất", "Sửa chữa, bảo dưỡng công trình"
MIX: Parts = (("V0001", 0.48), ("V0002", 0.88), ("V0005", 330.0), ("V0006", 185.0), ("V9999", 1.0))

FAMILIES = (
    Family("AB", EARTH, "XD", "100m3", "Đào móng công trình bằng máy đào", (("0,8m3", "1,25m3", "1,6m3"), ("rộng <=6m", "rộng <=10m", "rộng <=20m"), SOILS), (("N0001", 5.6), ("M0001", 0.26), ("M0002", 0.04)), "Đào móng, đổ đất lên phương tiện hoặc thành đống, hoàn thiện hố móng."),
    Family("AB", EARTH, "XD", "m3", "Đào đất bằng thủ công", (("móng cột", "móng băng", "kênh mương", "nền đường"), ("sâu <=1m", "sâu <=2m", "sâu >2m"), SOILS), (("N0002", 0.85),), "Đào, xúc đất đổ đúng nơi quy định trong phạm vi 30m."),
    Family("AB", EARTH, "XD", "100m3", "Đắp đất bằng máy", (("nền đường", "đê, đập", "móng công trình"), ("độ chặt K=0,85", "độ chặt K=0,90", "độ chặt K=0,95", "độ chặt K=0,98")), (("N0002", 1.7), ("M0002", 0.12), ("M0010", 0.24), ("M9999", 1.5)), "San, tưới nước, đầm chặt từng lớp, gọt vỗ mái taluy."),
    Family("AB", EARTH, "XD", "100m3", "Vận chuyển đất bằng ô tô tự đổ", (("5 tấn", "7 tấn", "10 tấn", "12 tấn"), ("phạm vi <=300m", "phạm vi <=500m", "phạm vi <=1000m"), SOILS), (("M0003", 0.86),), "Vận chuyển đất đến nơi đổ."),
    Family("AB", EARTH, "XD", "100m3", "Phá đá nổ mìn", (("hố móng", "nền đường", "mặt bằng"), ("đá cấp I", "đá cấp II", "đá cấp III", "đá cấp IV")), (("V0035", 62.0), ("V9999", 2.0), ("N0002", 11.5), ("M0016", 2.1), ("M0019", 8.4)), "Khoan lỗ, nạp thuốc, nổ mìn, xử lý đá quá cỡ."),
    Family("AC", PILES, "XD", "100m", "Hạ cọc bê tông cốt thép bằng máy ép", (("tiết diện 20x20cm", "tiết diện 25x25cm", "tiết diện 30x30cm"), ("dài <=4m", "dài >4m"), ("đất cấp I", "đất cấp II")), (("V0028", 101.0), ("V9999", 1.0), ("N0003", 14.6), ("M0014", 2.6), ("M0013", 2.6)), "Chuẩn bị, định vị, ép cọc đến độ sâu thiết kế."),
    Family("AC", PILES, "XD", "100m", "Đóng cọc tre", (("dài <=2,5m", "dài >2,5m"), SOILS[:3]), (("V0030", 34.0), ("V9999", 1.0), ("N0003", 7.2)), "Vót đầu cọc, đóng cọc, cưa bằng đầu cọc."),
    Family("AD", ROADS, "XD", "100m3", "Làm móng cấp phối đá dăm", (("lớp dưới", "lớp trên"), ("đường mở rộng", "đường làm mới"), ("độ chặt K=0,95", "độ chặt K=0,98")), (("V0025", 138.0), ("N0003", 4.1), ("M0002", 0.2), ("M0010", 0.42), ("M9999", 0.5)), "Rải, lu lèn, hoàn thiện mặt móng."),
    Family("AD", ROADS, "XD", "100m2", "Rải thảm mặt đường bê tông nhựa", (("hạt mịn", "hạt trung", "hạt thô"), ("dày 4cm", "dày 5cm", "dày 6cm", "dày 7cm")), (("V0027", 11.9), ("N0003", 2.2), ("M0012", 0.05), ("M0011", 0.13), ("M0010", 0.07)), "Vệ sinh, rải bê tông nhựa, lu lèn, hoàn thiện mặt đường."),
    Family("AD", ROADS, "XD", "100m2", "Tưới lớp dính bám mặt đường", (("nhựa pha dầu", "nhũ tương"), ("0,5kg/m2", "0,8kg/m2", "1,0kg/m2", "1,5kg/m2")), (("V0026", 78.0), ("N0003", 0.31), ("M9999", 2.0)), "Vệ sinh, tưới nhựa đều mặt đường."),
    Family("AE", MASONRY, "XD", "m3", "Xây gạch đặc", (("6x9,5x20cm", "6,5x10,5x22cm"), ("móng", "tường thẳng", "cột, trụ", "tường cong nghiêng"), ("dày <=11cm", "dày <=33cm", "dày >33cm"), HEIGHTS, MORTARS), (("V0007", 550.0), ("V0001", 0.29), ("V0005", 68.0), ("V9999", 5.0), ("N0003", 1.92), ("M0005", 0.04), ("M0007", 0.04)), "Trộn vữa, xây theo yêu cầu kỹ thuật, bắc và tháo dỡ giàn giáo."),
    Family("AE", MASONRY, "XD", "m3", "Xây gạch rỗng 6 lỗ", (("8,5x13x20cm", "10x15x22cm"), ("tường thẳng", "tường thu hồi", "tường lan can"), ("dày <=10cm", "dày >10cm"), HEIGHTS, MORTARS), (("V0008", 285.0), ("V0001", 0.21), ("V0005", 49.0), ("V9999", 6.0), ("N0003", 1.61), ("M0005", 0.03), ("M0007", 0.04)), "Trộn vữa, xây, câu gạch đặc theo quy phạm, thu dọn."),
    Family("AE", MASONRY, "XD", "m3", "Xây gạch bê tông 10x15x39", (("tường thẳng", "móng"), ("dày 10cm", "dày 15cm"), HEIGHTS, MORTARS), (("V0008", 162.0), ("V0001", 0.14), ("V0005", 36.0), ("V9999", 5.0), ("N0003", 1.45), ("M0005", 0.02)), "Trộn vữa, xây, miết mạch, thu dọn."),
    Family("AE", MASONRY, "XD", "m3", "Xây đá hộc", (("móng", "tường thẳng", "mái dốc", "rãnh thoát nước"), ("dày <=60cm", "dày >60cm"), HEIGHTS[:2], MORTARS[1:]), (("V0004", 1.2), ("V0003", 0.06), ("V0001", 0.46), ("V0005", 124.0), ("N0003", 1.97), ("M0005", 0.05)), "Chọn, sửa đá, trộn vữa, xây theo yêu cầu kỹ thuật."),
    Family("AF", CONCRETE, "XD", "m3", "Bê tông sản xuất bằng máy trộn, đổ thủ công", (("lót móng", "móng", "nền", "cột", "xà dầm, giằng nhà", "sàn mái", "tường", "cầu thang"), ("đá 1x2", "đá 2x4"), HEIGHTS, CONCRETES), (*MIX, ("N0003", 2.4), ("M0005", 0.1), ("M0006", 0.09), ("M0007", 0.11)), "Trộn, vận chuyển, đổ và đầm, bảo dưỡng bê tông."),
    Family("AF", CONCRETE, "XD", "m3", "Bê tông thương phẩm đổ bằng máy bơm", (("móng", "cột", "xà dầm, giằng nhà", "sàn mái", "mố trụ cầu", "tường chắn"), ("đá 1x2", "đá 2x4"), HEIGHTS, CONCRETES[1:]), (*MIX, ("V0034", 2.1), ("N0003", 1.1), ("M0017", 0.033), ("M0006", 0.09)), "Bơm, đổ, đầm, bảo dưỡng bê tông."),
    Family("AF", CONCRETE, "XD", "100m2", "Ván khuôn gỗ", (("móng", "cột", "xà dầm, giằng", "sàn mái", "cầu thang", "lanh tô"), HEIGHTS), (("V0009", 0.95), ("V0010", 14.3), ("V0011", 28.0), ("V9999", 1.0), ("N0004", 34.4)), "Gia công, lắp dựng, tháo dỡ ván khuôn."),
    Family("AF", STEEL, "XD", "tấn", "Lắp dựng cốt thép bê tông tại chỗ", (("thép tròn trơn", "thép thanh vằn"), ("móng", "cột", "xà dầm, giằng", "sàn mái", "tường", "cầu thang"), ("đường kính <=10mm", "đường kính <=18mm", "đường kính >18mm"), HEIGHTS), (("V0012", 1020.0), ("V0013", 14.3), ("V0014", 4.6), ("N0003", 9.2), ("M0008", 1.1), ("M0009", 0.34)), "Nắn, cắt, uốn, hàn nối, đặt buộc cốt thép."),
    Family("AG", CONCRETE, "XD", "m3", "Bê tông cấu kiện đúc sẵn", (("cọc, cột", "dầm", "tấm đan", "lanh tô", "panen", "ống cống"), ("đá 1x2", "đá 2x4"), CONCRETES), (*MIX, ("N0003", 1.9), ("M0005", 0.1), ("M0006", 0.18)), "Trộn, đổ, đầm, bảo dưỡng, bốc xếp cấu kiện."),
    Family("AI", STEEL, "XD", "tấn", "Gia công kết cấu thép", (("vì kèo", "xà gồ", "giằng mái", "cột", "lan can", "cổng"), ("khẩu độ <=9m", "khẩu độ <=12m", "khẩu độ <=18m")), (("V0015", 1025.0), ("V0014", 18.2), ("V9999", 5.0), ("N0004", 22.5), ("M0008", 4.2), ("M9999", 2.0)), "Lấy dấu, cắt, hàn, mài, hoàn thiện sản phẩm."),
    Family("AI", STEEL, "XD", "tấn", "Lắp dựng kết cấu thép", (("vì kèo", "xà gồ", "cột", "giằng", "dầm cầu trục"), HEIGHTS), (("V0014", 6.0), ("V0015", 8.0), ("V9999", 5.0), ("N0004", 6.4), ("M0013", 0.28), ("M0008", 1.2)), "Cẩu lắp, cân chỉnh, liên kết theo thiết kế."),
    Family("AK", TIMBER, "XD", "100m2", "Lợp mái", (("tôn múi chiều dài <=2m", "tôn múi chiều dài bất kỳ", "ngói 22 viên/m2", "ngói 13 viên/m2"), HEIGHTS[:2]), (("V0020", 123.0), ("V0031", 90.0), ("V9999", 3.0), ("N0003", 6.5)), "Lợp mái, làm nóc, bờ chảy, thu dọn."),
    Family("AK", FINISH, "XD", "m2", "Trát bằng vữa xi măng", (("tường ngoài", "tường trong", "trụ cột", "xà dầm", "trần", "gờ chỉ"), ("vữa trộn tại chỗ", "vữa khô trộn sẵn"), ("dày 1,0cm", "dày 1,5cm", "dày 2,0cm"), MORTARS), (("V0001", 0.018), ("V0005", 5.1), ("V9999", 0.5), ("N0004", 0.22), ("M0005", 0.003)), "Chuẩn bị mặt trát, trộn vữa, trát theo yêu cầu kỹ thuật."),
    Family("AK", FINISH, "XD", "m2", "Lát gạch", (("nền", "sàn tầng", "bậc tam cấp"), ("gạch 30x30cm", "gạch 40x40cm", "gạch 50x50cm", "gạch 60x60cm"), MORTARS), (("V0016", 1.01), ("V0001", 0.028), ("V0005", 7.9), ("V9999", 0.5), ("N0004", 0.15), ("M0018", 0.035)), "Vạch dấu, trộn vữa, lát gạch, miết mạch, lau chùi."),
    Family("AK", FINISH, "XD", "m2", "Công tác bả và sơn tường", (("bả bột tường", "sơn tường trong nhà", "sơn tường ngoài nhà", "sơn dầm, trần"), ("1 nước lót, 1 nước phủ", "1 nước lót, 2 nước phủ")), (("V0019", 0.52), ("V0017", 0.12), ("V0018", 0.19), ("V9999", 1.0), ("N0003", 0.09)), "Vệ sinh, mài, bả, sơn theo yêu cầu kỹ thuật."),
    Family("BA", WIRES, "LD", "m", "Kéo rải dây điện", (("dây đơn <=2,5mm2", "dây đơn <=6mm2", "dây đôi <=2,5mm2", "dây đôi <=4mm2", "cáp <=25mm2"), ("một pha", "ba pha"), ("luồn trong ống", "đi nổi", "đi trên cột")), (("V0023", 1.02), ("V0024", 0.02), ("V9999", 3.0), ("N0005", 0.038)), "Đo, kéo rải, cố định dây, kiểm tra."),
    Family("BA", WIRES, "LD", "bộ", "Lắp đặt thiết bị điện", (("đèn ống dài 1,2m", "đèn sát trần", "quạt trần", "công tắc", "ổ cắm", "áp tô mát <=50A", "bảng điện"), ("tường gạch", "tường bê tông")), (("V9999", 5.0), ("V0024", 0.1), ("N0005", 0.21), ("M0019", 0.05)), "Lấy dấu, khoan, lắp đặt, đấu dây, kiểm tra."),
    Family("BB", PIPES, "LD", "100m", "Lắp đặt ống nhựa", (("uPVC", "HDPE", "PPR"), ("đường kính 20mm", "đường kính 32mm", "đường kính 50mm", "đường kính 63mm", "đường kính 90mm", "đường kính 110mm"), ("nối măng sông", "nối dán keo", "nối hàn nhiệt")), (("V0021", 100.5), ("V0022", 16.0), ("V9999", 0.1), ("N0005", 6.7)), "Rải, cắt, nối ống, lắp giá đỡ, thử áp lực."),
    Family("BB", PIPES, "LD", "cái", "Lắp đặt thiết bị vệ sinh", (("bệ xí bệt", "chậu rửa", "vòi sen", "bồn tiểu", "gương soi", "bể nước inox"), ("tầng 1", "tầng 2 trở lên")), (("V0022", 2.0), ("V9999", 1.0), ("N0005", 0.62)), "Vận chuyển, lắp đặt, chèn trát, kiểm tra."),
    Family("CA", SURVEY, "KS", "m", "Khoan xoay lấy mẫu", (("sâu <=30m", "sâu <=60m", "sâu <=100m"), ("trên cạn", "dưới nước"), ("đá cấp I-III", "đá cấp IV-VI", "đá cấp VII-VIII")), (("V0029", 0.12), ("V9999", 10.0), ("N0006", 2.9), ("M0015", 0.22)), "Chuẩn bị, khoan, lấy mẫu, lập hình trụ lỗ khoan."),
    Family("CA", SURVEY, "KS", "ha", "Đo vẽ bản đồ địa hình", (("tỷ lệ 1/500", "tỷ lệ 1/1000", "tỷ lệ 1/2000"), ("đồng mức 0,5m", "đồng mức 1m"), ("địa hình cấp II", "địa hình cấp III", "địa hình cấp IV", "địa hình cấp V")), (("V0030", 1.4), ("V9999", 10.0), ("N0007", 4.8), ("N0006", 6.2), ("M0020", 1.2)), "Lập lưới, đo vẽ chi tiết, biên tập, kiểm tra, nghiệm thu."),
    Family("SA", REPAIR, "SC", "m3", "Phá dỡ kết cấu", (("tường gạch", "bê tông không cốt thép", "bê tông có cốt thép", "đá hộc"), ("bằng thủ công", "bằng máy khoan"), HEIGHTS[:2]), (("N0003", 2.6), ("M0019", 0.42)), "Phá dỡ, thu gom, vận chuyển trong phạm vi 30m."),
    Family("SB", REPAIR, "SC", "m2", "Vá, sửa mặt công trình", (("mặt đường ổ gà", "tường trát bong", "nền gạch vỡ", "mái dột", "rãnh sụt"), ("diện tích <=2m2", "diện tích >2m2"), MORTARS), (("V0001", 0.05), ("V0005", 14.0), ("V9999", 3.0), ("N0003", 0.56)), "Đục bỏ phần hỏng, vệ sinh, sửa lại, thu dọn."),
)  # fmt: skip

SPECIAL_FAMILIES = (
    Family("TD", "Vận chuyển thủ công vùng cao", "XD", "m3", "Gùi, vác vật liệu lên điểm bản", (("cát", "đá dăm", "đá hộc", "nước"), ("cự ly 100m đầu", "cự ly 300m", "cự ly 500m", "cự ly 1000m"), ("độ dốc <=15 độ", "độ dốc 15-30 độ", "độ dốc >30 độ")), (("N0001", 3.1),), "Bốc, gùi vác theo đường mòn, đổ tại chân công trình."),
    Family("TD", "Nhà truyền thống", "XD", "m2", "Làm sàn nhà sàn", (("gỗ nhóm IV", "tre, vầu"), ("cột cao <=1,8m", "cột cao >1,8m")), (("V0032", 0.045), ("V0030", 3.2), ("V9999", 3.0), ("N0004", 0.86), ("N0008", 0.12)), "Gia công, lắp dựng dầm, trải sàn, hoàn thiện."),
    Family("TD", "Nhà truyền thống", "XD", "m2", "Lợp mái đá phiến", (("mái hai dốc", "mái bốn dốc"), ("viên nhỏ", "viên lớn")), (("V0033", 28.0), ("V9999", 4.0), ("N0004", 0.62), ("N0008", 0.18)), "Chọn đá, khoan lỗ, lợp, làm nóc."),
    Family("TD", "Gia cố mái dốc", "XD", "100m2", "Gia cố taluy bằng lưới địa kỹ thuật", (("lớp đơn", "lớp kép"), ("dốc <=45 độ", "dốc >45 độ")), (("V0036", 112.0), ("V0014", 3.0), ("V9999", 2.0), ("N0006", 9.8), ("M0013", 0.35)), "Dọn mái dốc, rải lưới, neo, hoàn thiện."),
    Family("TD", "Cấp nước tự chảy", "LD", "100m", "Lắp đặt ống nước tự chảy qua khe núi", (("đường kính 32mm", "đường kính 50mm", "đường kính 63mm"), ("treo cáp", "đặt ngầm")), (("V0021", 102.0), ("V0022", 9.0), ("V9999", 2.0), ("N0005", 12.4)), "Rải, treo hoặc chôn ống, nối ống, thử thông nước."),
)  # fmt: skip
"""The province's own."""
