"""SFTP servers: the host's key is always checked, the login is a password or a key."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import paramiko
from paramiko.config import SSH_PORT

from connectors.connections import Address
from connectors.failures import connection_refused, option_unknown
from warehouse.errors import SourceError

OPTIONS = ("host_key", "known_hosts", "key_file")
CONNECT_SECONDS = 15
READ_SECONDS = 120


class SftpClient:
    """Lists and copies files. Every method raises OSError, a broken connection included."""

    def __init__(self, client: paramiko.SFTPClient) -> None:
        self._client = client

    def files(self, folder: str) -> list[tuple[str, int, float]]:
        """Name, size in bytes and time of change of each file in ``folder``."""
        try:
            found = self._client.listdir_attr(folder)
        except (paramiko.SSHException, EOFError) as error:
            raise OSError(str(error) or "kết nối bị ngắt") from None
        return [
            (entry.filename, entry.st_size or 0, float(entry.st_mtime or 0))
            for entry in found
            if stat.S_ISREG(entry.st_mode or 0)
        ]

    def copy(self, path: str, target: IO[bytes]) -> None:
        """Stream the file at ``path`` into ``target``; its size is compared."""
        try:
            self._client.getfo(path, target, max_concurrent_prefetch_requests=64)
        except (paramiko.SSHException, EOFError) as error:
            raise OSError(str(error) or "kết nối bị ngắt") from None


@contextmanager
def open_sftp(address: Address) -> Iterator[SftpClient]:
    """A session on the server at ``address``.

    Options: ``host_key`` (``ssh-ed25519 AAAA…``, as in known_hosts; without it the host must stand in
    ``known_hosts``, by default the user's own), ``key_file`` (the URL's password is then its passphrase).

    Raises:
        SourceError: the server does not answer, is not the one we know, or refuses the login.
    """
    for option in set(address.options) - set(OPTIONS):
        raise option_unknown(address, option, OPTIONS)
    client = paramiko.SSHClient()
    with client:
        try:
            _connect(client, address)
            session = client.open_sftp()
        except (paramiko.SSHException, OSError, EOFError, ValueError) as error:
            raise _refused(address, error) from None
        channel = session.get_channel()
        if channel is not None:
            channel.settimeout(READ_SECONDS)
        yield SftpClient(session)


def _connect(client: paramiko.SSHClient, address: Address) -> None:
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    port = address.port or SSH_PORT
    if "host_key" in address.options:
        name = address.host if port == SSH_PORT else f"[{address.host}]:{port}"
        key = _host_key(address)
        client.get_host_keys().add(name, key.get_name(), key)
    elif "known_hosts" in address.options:
        client.load_host_keys(address.options["known_hosts"])
    else:
        client.load_system_host_keys()
    key_file = address.options.get("key_file")
    client.connect(
        address.host,
        port,
        username=address.user or None,
        password=None if key_file else address.password,
        key_filename=key_file,
        passphrase=(address.password or None) if key_file else None,
        timeout=CONNECT_SECONDS,
        banner_timeout=CONNECT_SECONDS,
        auth_timeout=CONNECT_SECONDS,
        allow_agent=False,
        look_for_keys=False,
    )


def _host_key(address: Address) -> paramiko.PKey:
    # In a URL's query a plus sign means a blank, and base64 is full of plus signs.
    kind, _, base64 = address.options["host_key"].strip().partition(" ")
    line = f"host {kind} {base64.replace(' ', '+')}"
    try:
        entry = paramiko.hostkeys.HostKeyEntry.from_line(line)
    except (paramiko.SSHException, ValueError):
        entry = None
    if entry is None or entry.key is None:
        raise SourceError(
            f"Nguồn {address}",
            "tuỳ chọn host_key không phải khoá máy chủ",
            "Viết host_key=LOẠI%20KHOÁ như trong known_hosts (lệnh ssh-keyscan), ví dụ ssh-ed25519%20AAAA….",
        )
    return entry.key


def _refused(address: Address, error: Exception) -> SourceError:
    if isinstance(error, paramiko.BadHostKeyException):
        return SourceError(
            f"Nguồn {address}",
            "khoá máy chủ khác khoá đã khai báo: có thể bị giả mạo",
            "Không nộp mật khẩu; hỏi đơn vị quản trị máy chủ khoá mới rồi sửa host_key hoặc known_hosts.",
        )
    if isinstance(error, paramiko.AuthenticationException):
        return connection_refused(address, "máy chủ từ chối tài khoản, mật khẩu hoặc khoá")
    if "not found in known_hosts" in str(error):
        return SourceError(
            f"Nguồn {address}",
            "chưa biết khoá của máy chủ",
            "Thêm tuỳ chọn host_key=… vào kết nối, hoặc thêm máy chủ vào known_hosts sau khi đối chiếu khoá.",
        )
    return connection_refused(address, str(error) or type(error).__name__)
