"""A line to a database that can be cut: a TCP proxy that breaks the connection in the middle of a row."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass
class CutLine:
    """Forwards to ``port`` of this machine; cuts ``after`` bytes counted from the first ``marker`` on."""

    port: int
    marker: bytes
    after: int
    was_cut: bool = False
    delivered: int = 0
    """Bytes handed over from the marker on."""
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))

    @property
    def own_port(self) -> int:
        return int(self.listener.getsockname()[1])

    def serve(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                server = socket.create_connection(("127.0.0.1", self.port))
                threading.Thread(target=self._forward, args=(client, server), daemon=True).start()
                threading.Thread(target=self._back, args=(server, client), daemon=True).start()

    def _forward(self, client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while data := client.recv(65536):
                server.sendall(data)
            server.shutdown(socket.SHUT_WR)

    def _back(self, server: socket.socket, client: socket.socket) -> None:
        counting = False
        with suppress(OSError):
            while data := server.recv(65536):
                if not counting and self.marker in data:
                    counting = True
                    self.delivered = -data.index(self.marker)
                if counting and self.delivered + len(data) > self.after:
                    client.sendall(data[: self.after - self.delivered])
                    self.delivered, self.was_cut = self.after, True
                    break
                client.sendall(data)
                self.delivered += len(data) if counting else 0
        # Closing alone would not wake the other thread, and the line would stay open as long as it waits.
        for end in (client, server):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


@contextmanager
def cut_line(port: int, marker: bytes, after: int) -> Iterator[CutLine]:
    line = CutLine(port, marker, after)
    threading.Thread(target=line.serve, daemon=True).start()
    try:
        yield line
    finally:
        line.listener.close()
