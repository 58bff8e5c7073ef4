"""Files on a real OpenSSH server with its own port and keys."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest

from catalog.reading import CsvReading, ExcelReading
from catalog.system import SourceTable
from tests.connectors.conftest import Source, table_of
from tests.connectors.same_rows import NAMES, ROWS, from_sqlite, land, landed, read
from tests.connectors.test_csv_folder import csv_text
from tests.connectors.test_excel import SHEET, typed, workbook
from warehouse.embedded_postgres import free_port
from warehouse.errors import SourceError
from warehouse.settings import Settings

SSHD = shutil.which("sshd") or "/usr/sbin/sshd"
START_SECONDS = 10
TABLE = table_of(*NAMES, relation="nop/a.csv", csv=CsvReading())


@dataclass(frozen=True)
class SshServer:
    port: int
    folder: Path
    host_key: str
    """As in known_hosts: kind and key."""
    key_file: Path
    user: str

    def url(self, account: str = "", **options: str) -> str:
        query = "&".join(f"{name}={quote(value, safe='')}" for name, value in options.items())
        return f"sftp://{account or self.user}@127.0.0.1:{self.port}{self.folder}?{query}"

    @property
    def known(self) -> dict[str, str]:
        return {"host_key": self.host_key, "key_file": str(self.key_file)}


@pytest.fixture(scope="module")
def ssh_server() -> Iterator[SshServer]:
    if not Path(SSHD).exists():
        _not_tested("OpenSSH is missing (apt-get install openssh-server)")
    folder = Path(tempfile.mkdtemp(prefix="odw-sshd-"))
    folder.chmod(0o755)
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    port = free_port(0)
    (folder / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder / 'host'}\nAuthorizedKeysFile {folder / 'user.pub'}\n"
        "PasswordAuthentication yes\nPermitRootLogin yes\nUsePAM no\nStrictModes no\nPidFile none\n"
        "Subsystem sftp internal-sftp\n",
        encoding="utf-8",
    )
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    server = subprocess.Popen([SSHD, "-D", "-e", "-f", folder / "config"], stderr=(folder / "log").open("wb"))
    try:
        _wait_for(server, folder / "log")
        (folder / "nop").mkdir()
        kind, key, *_ = (folder / "host.pub").read_text(encoding="utf-8").split()
        user = subprocess.run(["id", "-un"], check=True, capture_output=True, text=True).stdout.strip()
        yield SshServer(port, folder, f"{kind} {key}", folder / "user", user)
    finally:
        server.terminate()
        server.wait(START_SECONDS)
        shutil.rmtree(folder)


def _wait_for(server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(START_SECONDS * 20):
        if b"Server listening" in log.read_bytes():
            return
        if server.poll() is not None:
            break
        time.sleep(0.05)
    _not_tested(f"OpenSSH does not start: {log.read_text(encoding='utf-8')[-500:]}")


def _not_tested(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(f"{reason}: SFTP sources are NOT TESTED")


@pytest.fixture
def password_account(ssh_server: SshServer) -> Iterator[tuple[str, str]]:
    """A user of this machine with a password, for the length of a test."""
    if os.geteuid() != 0 or shutil.which("useradd") is None:
        _not_tested("An account with a password needs root")
    name, password = f"odw{secrets.token_hex(4)}", f"M@t/khẩu#{secrets.token_hex(4)}"
    subprocess.run(["useradd", "--no-create-home", "--shell", "/bin/sh", name], check=True)
    try:
        subprocess.run(["chpasswd"], input=f"{name}:{password}\n".encode(), check=True)
        yield name, password
    finally:
        # The server's process for the session may outlive the session by a moment.
        for _ in range(100):
            if subprocess.run(["userdel", name], check=False, capture_output=True).returncode == 0:
                break
            time.sleep(0.05)


def test_a_csv_file_of_an_sftp_server_lands_the_same_text_as_a_database(
    settings: Settings, run_id: str, sqlite_source: Source, ssh_server: SshServer
) -> None:
    from_sqlite(settings, sqlite_source)
    (ssh_server.folder / "nop" / "a.csv").write_text(csv_text(), encoding="utf-8", newline="")
    extract = land(settings, "csv", ssh_server.url(**ssh_server.known), TABLE, "run-2")
    assert (extract.outcome, extract.fault) == ("unchanged", None)
    assert landed(settings) == ROWS


def test_the_newest_workbook_of_an_sftp_server_is_read(ssh_server: SshServer) -> None:
    for month in (9, 10):
        path = ssh_server.folder / "nop" / f"thang_{month}.xlsx"
        workbook(path, NAMES, *map(typed, ROWS[: month - 8]))
        os.utime(path, (month, month))
    described = table_of(*NAMES, relation="nop/thang_*.xlsx", excel=ExcelReading(sheet=SHEET))
    assert len(read("excel", ssh_server.url(**ssh_server.known), described)) == 2


def test_a_file_larger_than_any_buffer_arrives_whole(ssh_server: SshServer) -> None:
    rows = [f"{row},{'a' * 500}" for row in range(20_000)]
    (ssh_server.folder / "nop" / "lon.csv").write_text("\n".join(["ma,ten", *rows]), encoding="utf-8")
    described = table_of("ma", "ten", relation="nop/lon.csv", csv=CsvReading())
    assert [",".join(row) for row in read("csv", ssh_server.url(**ssh_server.known), described)] == rows


def test_a_password_opens_and_a_wrong_one_never_shows(ssh_server: SshServer, password_account: tuple[str, str]) -> None:
    (ssh_server.folder / "nop" / "a.csv").write_text(csv_text(), encoding="utf-8", newline="")
    name, password = password_account
    account = f"{name}:{quote(password, safe='')}"
    assert len(read("csv", ssh_server.url(account, host_key=ssh_server.host_key), TABLE)) == len(ROWS)
    message = fault(ssh_server.url(f"{name}:S3cret", host_key=ssh_server.host_key))
    assert "từ chối tài khoản" in message and "S3cret" not in message


def test_an_unknown_host_is_refused(ssh_server: SshServer) -> None:
    empty = ssh_server.folder / "known_hosts_empty"
    empty.write_text("", encoding="utf-8")
    message = fault(ssh_server.url(key_file=str(ssh_server.key_file), known_hosts=str(empty)))
    assert "chưa biết khoá của máy chủ" in message


def test_a_host_with_another_key_than_the_known_one_is_refused(ssh_server: SshServer) -> None:
    kind, key, *_ = ssh_server.key_file.with_suffix(".pub").read_text(encoding="utf-8").split()
    message = fault(ssh_server.url(key_file=str(ssh_server.key_file), host_key=f"{kind} {key}"))
    assert "có thể bị giả mạo" in message


def test_a_host_in_known_hosts_is_known(ssh_server: SshServer) -> None:
    (ssh_server.folder / "nop" / "a.csv").write_text(csv_text(), encoding="utf-8", newline="")
    known = ssh_server.folder / "known_hosts"
    known.write_text(f"[127.0.0.1]:{ssh_server.port} {ssh_server.host_key}\n", encoding="utf-8")
    url = ssh_server.url(key_file=str(ssh_server.key_file), known_hosts=str(known))
    assert len(read("csv", url, TABLE)) == len(ROWS)


@pytest.mark.parametrize("options", [{"host_key": "ssh-ed25519 vớ vẩn"}, {"host_key": "x"}, {"sai_ten": "1"}])
def test_faulty_options_are_named(ssh_server: SshServer, options: dict[str, str]) -> None:
    assert next(iter(options)) in fault(ssh_server.url(key_file=str(ssh_server.key_file), **options))


def test_a_key_file_that_is_not_there_is_an_error_of_the_source(ssh_server: SshServer) -> None:
    assert "không mở được kết nối" in fault(ssh_server.url(host_key=ssh_server.host_key, key_file="/khong/co"))


def test_a_missing_file_and_folder_are_named(ssh_server: SshServer) -> None:
    for relation, words in (("nop/b.csv", "không có tệp 'nop/b.csv'"), ("khac/a.csv", "không đọc được 'khac'")):
        described = table_of("ma", relation=relation, csv=CsvReading())
        assert words in fault(ssh_server.url(**ssh_server.known), described)


def test_a_server_that_is_down_fails_every_table(settings: Settings, run_id: str, ssh_server: SshServer) -> None:
    url = f"sftp://u:S3cret@127.0.0.1:{free_port(0)}/nop"
    extract = land(settings, "csv", url, TABLE)
    assert extract.fault is not None and "không mở được kết nối" in extract.fault and "S3cret" not in extract.fault


def fault(url: str, described: SourceTable = TABLE) -> str:
    with pytest.raises(SourceError) as caught:
        read("csv", url, described)
    return str(caught.value)
