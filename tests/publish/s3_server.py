"""A real S3-compatible server for the tests: SeaweedFS, from its Python package."""

from __future__ import annotations

import json
import secrets
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import httpx

KEY, SECRET = "khoa-thu", "bi-mat-thu"
BUCKET = "du-lieu-mo"
WEED = str(Path(sys.executable).parent / "weed")
NAMES = ("master.port", "master.port.grpc", "volume.port", "volume.port.grpc", "filer.port", "filer.port.grpc")


@dataclass(frozen=True)
class S3Server:
    """A running server with one bucket."""

    port: int
    process: subprocess.Popen[bytes]

    @property
    def environment(self) -> dict[str, str]:
        """The settings that lead to it."""
        return {"ODW_S3_ENDPOINT": f"http://127.0.0.1:{self.port}", "ODW_S3_KEY": KEY, "ODW_S3_SECRET": SECRET}

    def new_place(self) -> str:
        """An address in the bucket nobody used yet."""
        return f"s3://{BUCKET}/{secrets.token_hex(4)}"


def start(folder: Path) -> S3Server:
    """Start it with its data in ``folder``; the key may do everything, and only in buckets that exist."""
    folder.mkdir(parents=True)
    identity = {"name": "odw", "credentials": [{"accessKey": KEY, "secretKey": SECRET}], "actions": ["Admin"]}
    (folder / "keys.json").write_text(json.dumps({"identities": [identity]}), encoding="utf-8")
    *ports, port, port_grpc = _free_ports(len(NAMES) + 2)
    options = [f"-{name}={number}" for name, number in zip(NAMES, ports, strict=True)]
    command = [
        WEED, "-logtostderr", "server", f"-dir={folder}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", *options, "-filer",
        "-s3", f"-s3.port={port}", f"-s3.port.grpc={port_grpc}", f"-s3.config={folder / 'keys.json'}",
        "-s3.port.iceberg=0", "-s3.port.lance=0", "-s3.autoCreateBucket=false",
        "-master.volumeSizeLimitMB=64", "-volume.max=20",
    ]  # fmt: skip
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder)
    server = S3Server(port, process)
    _make_bucket(server, folder)
    return server


def _make_bucket(server: S3Server, folder: Path) -> None:
    from warehouse.release_place import bucket_path, release_place

    deadline = time.monotonic() + 60
    while True:
        try:
            httpx.get(f"http://127.0.0.1:{server.port}/status", trust_env=False)
            place = bucket_path(release_place(f"s3://{BUCKET}", server.environment))
            place.connection.filesystem.call_s3("create_bucket", Bucket=BUCKET)
            (place / "probe").write_text("ok")  # answers only when a volume is there to write to
            (place / "probe").unlink()
        except (httpx.TransportError, OSError):
            assert server.process.poll() is None, (folder / "log").read_text(encoding="utf-8")
            assert time.monotonic() < deadline, (folder / "log").read_text(encoding="utf-8")
            time.sleep(0.1)
        else:
            return


def stop(server: S3Server, folder: Path) -> None:
    """Stop it at once and remove its data."""
    server.process.kill()
    server.process.wait(30)
    shutil.rmtree(folder)


def _free_ports(count: int) -> list[int]:
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [listener.getsockname()[1] for listener in listeners]
    for listener in listeners:
        listener.close()
    return ports
