"""``python -m demo.web_service --folder var/sources --port 8090 --token-file …``: serve until stopped."""

from __future__ import annotations

import argparse
from pathlib import Path

import uvicorn

from demo.web_service.application import application
from warehouse.embedded_postgres import HOST


def main() -> None:
    """Serve the departments' web services on this machine only."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--token-file", type=Path, required=True)
    given = parser.parse_args()
    token = given.token_file.read_text(encoding="utf-8").strip()
    uvicorn.run(application(given.folder, token), host=HOST, port=given.port, log_level="warning", access_log=False)


if __name__ == "__main__":
    main()
