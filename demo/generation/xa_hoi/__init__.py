"""Topic XI, society: public places, associations and funds, justice support, insurance, social assistance."""

from __future__ import annotations

from demo.generation.table import Generator
from demo.generation.xa_hoi import associations, insurance, justice, public_places, social_assistance

GENERATORS: dict[str, Generator] = {
    "ha_tang_xa_hoi": public_places.generate,
    "noi_vu_hoi_quy": associations.generate,
    "tu_phap": justice.generate,
    "bao_hiem_xa_hoi": insurance.generate,
    "bao_tro_xa_hoi": social_assistance.generate,
}
