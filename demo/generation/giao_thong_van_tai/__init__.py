"""Topic III, transport: road transport, infrastructure, police returns and driver training."""

from __future__ import annotations

from demo.generation.giao_thong_van_tai import driving_schools, infrastructure, police_returns, transport
from demo.generation.table import Generator

GENERATORS: dict[str, Generator] = {
    "csdl_van_tai": transport.generate,
    "csdl_ket_cau_ha_tang": infrastructure.generate,
    "bao_cao_csgt": police_returns.generate,
    "dao_tao_lai_xe": driving_schools.generate,
}
