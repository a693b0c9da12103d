"""Keeps requests out of private networks: names are resolved, checked, and the checked address is the one connected to.

Because the connection goes to the very address that was checked, a name that answers differently a moment later
(DNS rebinding) gains nothing. It hooks in below httpx, so every redirect and every new connection passes here.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

from pactwatch.sources.faults import Word, stop

Resolver = Callable[[str, int], list[str]]

NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address


def resolve(host: str, port: int) -> list[str]:
    """Every address of ``host`` as the system knows it, in the system's order. Raises ``OSError``."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the open internet, whatever IPv6 dress an IPv4 address wears."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


class Deadline(threading.local):
    """When the request of this thread must be over, on the monotonic clock; None while there is none."""

    at: float | None = None

    def cut(self, timeout: float | None) -> float | None:
        """``timeout`` in seconds, shortened to what is left. Raises httpcore's time-out when nothing is left."""
        if self.at is None:
            return timeout
        left = self.at - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the whole answer took too long")
        return left if timeout is None else min(timeout, left)


class _BoundedStream(httpcore.NetworkStream):
    """A connection whose every read and write respects the deadline: a server that drips headers cannot hold us."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.cut(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.cut(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.cut(timeout))
        return _BoundedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


class GuardedBackend(httpcore.NetworkBackend):
    """Opens connections for the client: resolve, check, connect to what was checked.

    ``allowed`` holds ``host:port`` entries that may be private (tests, intranets). Raises ``FaultError``
    ``private_address`` or ``no_address``; a name that has one private address among public ones is refused too.
    """

    def __init__(self, *, allowed: Iterable[str], resolver: Resolver, deadline: Deadline) -> None:
        self._allowed = frozenset(entry.lower() for entry in allowed)
        self._resolver, self._deadline = resolver, deadline
        self._sockets = httpcore.SyncBackend()

    def check(self, host: str, port: int) -> list[str]:
        """The addresses of ``host`` that may be connected to. Raises ``FaultError``."""
        try:
            addresses = self._resolver(host, port)
        except (OSError, UnicodeError) as error:
            raise stop(Word.NO_ADDRESS, host) from error
        if not addresses:
            raise stop(Word.NO_ADDRESS, host)
        if f"{host.lower()}:{port}" in self._allowed:
            return addresses
        for address in addresses:
            if not is_public(address):
                raise stop(Word.PRIVATE_ADDRESS, address if address == host else f"{host} is {address}")
        return addresses

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first checked address that answers."""
        failed: Exception | None = None
        for address in self.check(host, port):
            try:
                stream = self._sockets.connect_tcp(
                    address, port, self._deadline.cut(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                return _BoundedStream(stream, self._deadline)
        assert failed is not None
        raise failed

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Never: a news page does not live in a file."""
        raise stop(Word.PRIVATE_ADDRESS, path)

    def sleep(self, seconds: float) -> None:
        """What httpcore calls between connection attempts."""
        self._sockets.sleep(seconds)
