"""What the laboratories measure: usual values, limits of detection, standards and methods by parameter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

NEW_STANDARDS = date(2023, 9, 12)
"""QCVN 03, 05, 08, 09:2023/BTNMT came into force (Circular 01/2023/TT-BTNMT)."""

Limits: TypeAlias = tuple[str | None, str | None]
"""Lower and upper limit as the laboratory writes them, with a decimal comma."""


@dataclass(frozen=True)
class Parameter:
    """One measured quantity of one part of the environment."""

    written: str
    """As the laboratory's software calls it."""
    unit: str
    usual: float
    spread: float
    """Standard deviation of the logarithm around the usual value."""
    wet: float
    """Factor in the rainy season (May to September)."""
    places: int
    detection: str
    method: str


def _many(*definitions: tuple[str, str, float, float, float, int, str, str]) -> dict[str, Parameter]:
    return {definition[0]: Parameter(*definition) for definition in definitions}


SURFACE_WATER = _many(
    ("Nhiệt độ", "°C", 24.5, 0.09, 1.08, 1, "0,1", "SMEWW 2550B:2017"),
    ("pH", "-", 7.2, 0.04, 0.99, 2, "0,1", "TCVN 6492:2011"),
    ("DO", "mg/L", 6.3, 0.09, 0.97, 2, "0,1", "TCVN 7325:2016"),
    ("TSS", "mg/L", 22, 0.45, 3.4, 0, "5", "TCVN 6625:2000"),
    ("Độ đục", "NTU", 18, 0.5, 4.0, 1, "0,5", "TCVN 12402-1:2020"),
    ("EC", "µS/cm", 190, 0.3, 0.8, 0, "1", "SMEWW 2510B:2017"),
    ("BOD5", "mg/L", 4.2, 0.35, 1.1, 1, "1", "TCVN 6001-1:2021"),
    ("COD", "mg/L", 0, 0, 1, 1, "3", "SMEWW 5220C:2017"),
    ("NH4-N", "mg/L", 0.16, 0.6, 0.9, 3, "0,02", "TCVN 6179-1:1996"),
    ("NO2-N", "mg/L", 0.018, 0.7, 1.0, 3, "0,005", "TCVN 6178:1996"),
    ("NO3-N", "mg/L", 0.5, 0.5, 1.1, 2, "0,03", "TCVN 6180:1996"),
    ("Tổng N", "mg/L", 0, 0, 1, 2, "0,5", "TCVN 6638:2000"),
    ("PO4-P", "mg/L", 0.07, 0.6, 1.2, 3, "0,02", "TCVN 6202:2008"),
    ("Tổng P", "mg/L", 0, 0, 1, 3, "0,02", "TCVN 6202:2008"),
    ("Cl-", "mg/L", 9, 0.4, 0.8, 1, "3", "TCVN 6194:1996"),
    ("Fe", "mg/L", 0.28, 0.6, 2.0, 3, "0,03", "TCVN 6177:1996"),
    ("Mn", "mg/L", 0.045, 0.7, 1.5, 3, "0,02", "SMEWW 3111B:2017"),
    ("As", "mg/L", 0.0014, 0.6, 1.2, 4, "0,001", "SMEWW 3114B:2017"),
    ("Pb", "mg/L", 0.0022, 0.7, 1.4, 4, "0,002", "SMEWW 3113B:2017"),
    ("Cd", "mg/L", 0.0004, 0.5, 1.2, 4, "0,0005", "SMEWW 3113B:2017"),
    ("Hg", "mg/L", 0.0002, 0.4, 1.1, 4, "0,0003", "TCVN 7877:2008"),
    ("Zn", "mg/L", 0.05, 0.6, 1.3, 3, "0,03", "SMEWW 3111B:2017"),
    ("Dầu mỡ", "mg/L", 0.25, 0.5, 1.0, 2, "0,3", "SMEWW 5520B:2017"),
    ("Coliform", "MPN/100ml", 2300, 0.7, 2.0, 0, "3", "TCVN 6187-2:2020"),
    ("Coliform chịu nhiệt", "MPN/100ml", 0, 0, 1, 0, "3", "TCVN 6187-2:2020"),
)
GROUNDWATER = _many(
    ("pH", "-", 6.8, 0.05, 1.0, 2, "0,1", "TCVN 6492:2011"),
    ("TDS", "mg/L", 260, 0.3, 0.95, 0, "1", "SMEWW 2540C:2017"),
    ("Độ cứng", "mg/L", 165, 0.3, 0.95, 0, "2", "TCVN 6224:1996"),
    ("Chỉ số pemanganat", "mg/L", 1.3, 0.5, 1.2, 1, "0,5", "TCVN 6186:1996"),
    ("NH4-N", "mg/L", 0.14, 0.7, 1.1, 3, "0,02", "TCVN 6179-1:1996"),
    ("NO2-N", "mg/L", 0.012, 0.7, 1.1, 3, "0,005", "TCVN 6178:1996"),
    ("NO3-N", "mg/L", 1.6, 0.6, 1.2, 2, "0,03", "TCVN 6180:1996"),
    ("Cl-", "mg/L", 12, 0.4, 0.9, 1, "3", "TCVN 6194:1996"),
    ("SO4 2-", "mg/L", 14, 0.5, 1.0, 1, "5", "TCVN 6200:1996"),
    ("F-", "mg/L", 0.2, 0.5, 1.0, 2, "0,1", "SMEWW 4500-F-.B&D:2017"),
    ("Fe", "mg/L", 0.4, 0.8, 1.2, 3, "0,03", "TCVN 6177:1996"),
    ("Mn", "mg/L", 0.09, 0.8, 1.1, 3, "0,02", "SMEWW 3111B:2017"),
    ("As", "mg/L", 0.0018, 0.7, 1.0, 4, "0,001", "SMEWW 3114B:2017"),
    ("Pb", "mg/L", 0.0014, 0.6, 1.0, 4, "0,002", "SMEWW 3113B:2017"),
    ("Cd", "mg/L", 0.0003, 0.5, 1.0, 4, "0,0005", "SMEWW 3113B:2017"),
    ("Hg", "mg/L", 0.0002, 0.4, 1.0, 4, "0,0003", "TCVN 7877:2008"),
    ("Coliform", "MPN/100ml", 3.2, 0.9, 1.8, 0, "3", "TCVN 6187-2:2020"),
)
AIR = _many(
    ("TSP", "µg/Nm3", 118, 0.4, 0.6, 0, "20", "TCVN 5067:1995"),
    ("PM10", "µg/Nm3", 61, 0.35, 0.6, 0, "10", "40 CFR part 50 App. J"),
    ("PM2.5", "µg/Nm3", 29, 0.4, 0.55, 1, "5", "40 CFR part 50 App. L"),
    ("SO2", "µg/Nm3", 22, 0.4, 0.9, 1, "15", "TCVN 5971:1995"),
    ("NO2", "µg/Nm3", 31, 0.4, 0.9, 1, "10", "TCVN 6137:2009"),
    ("CO", "µg/Nm3", 3900, 0.3, 0.9, 0, "3000", "Thường quy KTYHLĐ và VSMT 2015"),
    ("O3", "µg/Nm3", 42, 0.4, 0.8, 1, "20", "MASA 411"),
    ("Tiếng ồn LAeq", "dBA", 58, 0.09, 1.0, 1, "30", "TCVN 7878-2:2018"),
)
SOIL = _many(
    ("pH KCl", "-", 5.4, 0.1, 1.0, 2, "0,1", "TCVN 5979:2021"),
    ("OM", "%", 2.6, 0.35, 1.0, 2, "0,05", "TCVN 8941:2011"),
    ("As", "mg/kg", 6.5, 0.5, 1.0, 2, "0,5", "US EPA 3051A + TCVN 8467:2010"),
    ("Cd", "mg/kg", 0.28, 0.6, 1.0, 2, "0,2", "US EPA 3051A + TCVN 6496:2009"),
    ("Pb", "mg/kg", 24, 0.45, 1.0, 1, "2", "US EPA 3051A + TCVN 6496:2009"),
    ("Cu", "mg/kg", 31, 0.4, 1.0, 1, "1", "US EPA 3051A + TCVN 6496:2009"),
    ("Zn", "mg/kg", 68, 0.35, 1.0, 1, "2", "US EPA 3051A + TCVN 6496:2009"),
    ("Cr", "mg/kg", 38, 0.4, 1.0, 1, "2", "US EPA 3051A + TCVN 6496:2009"),
    ("Hg", "mg/kg", 0.06, 0.5, 1.0, 2, "0,05", "US EPA 7471B"),
)
MEASURED: dict[str, Mapping[str, Parameter]] = {"NM": SURFACE_WATER, "ND": GROUNDWATER, "KK": AIR, "DD": SOIL}
"""By the prefix of a point's code."""

_SURFACE_2015 = {
    "A2": {
        "pH": ("6", "8,5"), "DO": ("5", None), "TSS": (None, "30"), "BOD5": (None, "6"), "COD": (None, "15"),
        "NH4-N": (None, "0,3"), "NO2-N": (None, "0,05"), "NO3-N": (None, "5"), "PO4-P": (None, "0,2"),
        "Cl-": (None, "350"), "Fe": (None, "1"), "Mn": (None, "0,2"), "As": (None, "0,02"), "Pb": (None, "0,02"),
        "Cd": (None, "0,005"), "Hg": (None, "0,001"), "Zn": (None, "1"), "Dầu mỡ": (None, "0,5"),
        "Coliform": (None, "5000"),
    },
    "B1": {
        "pH": ("5,5", "9"), "DO": ("4", None), "TSS": (None, "50"), "BOD5": (None, "15"), "COD": (None, "30"),
        "NH4-N": (None, "0,9"), "NO2-N": (None, "0,05"), "NO3-N": (None, "10"), "PO4-P": (None, "0,3"),
        "Cl-": (None, "350"), "Fe": (None, "1,5"), "Mn": (None, "0,5"), "As": (None, "0,05"), "Pb": (None, "0,05"),
        "Cd": (None, "0,01"), "Hg": (None, "0,001"), "Zn": (None, "1,5"), "Dầu mỡ": (None, "1"),
        "Coliform": (None, "7500"),
    },
}  # fmt: skip
_HEALTH_2023: dict[str, Limits] = {
    "NH4-N": (None, "0,3"), "NO2-N": (None, "0,05"), "Cl-": (None, "250"), "Fe": (None, "0,5"), "Mn": (None, "0,1"),
    "As": (None, "0,01"), "Pb": (None, "0,02"), "Cd": (None, "0,005"), "Hg": (None, "0,001"), "Zn": (None, "0,5"),
    "Dầu mỡ": (None, "5"),
}  # fmt: skip
"""Table 1 of QCVN 08:2023, the same for every class."""
_SURFACE_2023: dict[str, dict[str, Limits]] = {
    "A": {
        "pH": ("6,5", "8,5"), "BOD5": (None, "4"), "COD": (None, "10"), "TSS": (None, "25"), "DO": ("6", None),
        "Tổng P": (None, "0,1"), "Tổng N": (None, "0,6"), "Coliform": (None, "1000"),
        "Coliform chịu nhiệt": (None, "200"), **_HEALTH_2023,
    },
    "B": {
        "pH": ("6", "8,5"), "BOD5": (None, "6"), "COD": (None, "15"), "TSS": (None, "100"), "DO": ("5", None),
        "Tổng P": (None, "0,3"), "Tổng N": (None, "1,5"), "Coliform": (None, "5000"),
        "Coliform chịu nhiệt": (None, "1000"), **_HEALTH_2023,
    },
}  # fmt: skip
_GROUND: dict[str, Limits] = {
    "pH": ("5,5", "8,5"), "TDS": (None, "1500"), "Độ cứng": (None, "500"), "Chỉ số pemanganat": (None, "4"),
    "NH4-N": (None, "1"), "NO2-N": (None, "1"), "NO3-N": (None, "15"), "Cl-": (None, "250"), "SO4 2-": (None, "400"),
    "F-": (None, "1"), "Fe": (None, "5"), "Mn": (None, "0,5"), "As": (None, "0,05"), "Pb": (None, "0,01"),
    "Cd": (None, "0,005"), "Hg": (None, "0,001"), "Coliform": (None, "3"),
}  # fmt: skip
_AIR: dict[str, Limits] = {
    "TSP": (None, "300"), "SO2": (None, "350"), "NO2": (None, "200"), "CO": (None, "30000"), "O3": (None, "200"),
    "Tiếng ồn LAeq": (None, "70"),
}  # fmt: skip
_SOIL_2015: dict[str, Limits] = {
    "As": (None, "15"), "Cd": (None, "1,5"), "Pb": (None, "70"), "Cu": (None, "100"), "Zn": (None, "200"),
    "Cr": (None, "150"),
}  # fmt: skip
_SOIL_2023: dict[str, Limits] = {
    "As": (None, "25"), "Cd": (None, "4"), "Pb": (None, "200"), "Cu": (None, "150"), "Zn": (None, "300"),
    "Hg": (None, "4"),
}  # fmt: skip
NO_LIMIT: Limits = (None, None)


def standard(prefix: str, clean: bool, day: date) -> tuple[str, str, Mapping[str, Limits]]:
    """Standard in force on ``day``, its class, and its limits; ``clean`` waters serve drinking water supply."""
    new = day >= NEW_STANDARDS
    if prefix == "NM":
        level = ("A" if clean else "B") if new else ("A2" if clean else "B1")
        limits = (_SURFACE_2023 if new else _SURFACE_2015)[level]
        return ("QCVN 08:2023/BTNMT" if new else "QCVN 08-MT:2015/BTNMT"), level, limits
    if prefix == "ND":
        return ("QCVN 09:2023/BTNMT" if new else "QCVN 09-MT:2015/BTNMT"), "-", _GROUND
    if prefix == "KK":
        return ("QCVN 05:2023/BTNMT" if new else "QCVN 05:2013/BTNMT"), "-", _AIR
    return ("QCVN 03:2023/BTNMT" if new else "QCVN 03-MT:2015/BTNMT"), "-", _SOIL_2023 if new else _SOIL_2015
