"""The tourism database ``csdl_du_lich``."""

from __future__ import annotations

from demo.generation.table import DemoTable
from demo.generation.van_hoa_du_lich.lodging import lodging_table, lodgings, report_table
from demo.generation.van_hoa_du_lich.services import point_table, service_table
from demo.generation.van_hoa_du_lich.tourist_sites import site_table, sites, visit_table
from demo.generation.van_hoa_du_lich.travel import business_table, businesses, guide_table, licence_table


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All tables of the tourism database; ``scale`` times the sites, places to stay, businesses and cards."""
    tourist_sites = sites(scale, seed)
    stays = lodgings(scale, seed)
    travel = businesses(scale, seed)
    return [
        site_table(tourist_sites, seed),
        visit_table(tourist_sites, seed),
        service_table(scale, seed),
        lodging_table(stays, seed),
        report_table(stays, seed),
        business_table(travel, seed),
        licence_table(travel, scale, seed),
        guide_table(scale, seed),
        point_table(scale, seed),
    ]
