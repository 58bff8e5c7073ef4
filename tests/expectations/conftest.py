from __future__ import annotations

import pytest

from tests.expectations.builders import Warehouse
from warehouse.settings import Settings


@pytest.fixture
def warehouse(settings: Settings) -> Warehouse:
    return Warehouse(settings).prepare()
