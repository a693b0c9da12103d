"""``pytest tests/chaos --full-chaos`` (``make chaos``) runs the full size; without it a small seeded run."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full-chaos", action="store_true", help="10,000 alerts instead of some hundreds")


@pytest.fixture
def full(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("full_chaos", default=False))
