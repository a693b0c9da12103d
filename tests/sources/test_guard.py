"""Requests stay out of private networks, whatever a name resolves to and whenever."""

from __future__ import annotations

import httpcore
import pytest

from pactwatch.sources.faults import FaultError, Word
from pactwatch.sources.guard import Deadline, GuardedBackend, is_public

PRIVATE = [
    "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
    "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::", "::1", "fe80::1", "fe80::1%eth0",
    "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
    "2002:7f00:1::", "2001:db8::1",
]  # fmt: skip
PUBLIC = ["8.8.8.8", "203.248.252.2", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_not_public(address: str):
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are(address: str):
    assert is_public(address)


def backend(answers: list[str] | OSError, *, allowed: tuple[str, ...] = ()) -> GuardedBackend:
    def resolver(host: str, port: int) -> list[str]:
        if isinstance(answers, OSError):
            raise answers
        return answers

    return GuardedBackend(allowed=allowed, resolver=resolver, deadline=Deadline())


def test_a_name_with_one_private_address_among_public_ones_is_refused():
    with pytest.raises(FaultError) as caught:
        backend(["8.8.8.8", "10.0.0.1"]).check("news.example", 443)
    assert caught.value.fault.word == Word.PRIVATE_ADDRESS
    assert "10.0.0.1" in caught.value.fault.sentence


def test_a_private_address_is_allowed_for_that_host_and_port_alone():
    door = backend(["127.0.0.1"], allowed=("Press.Example:8000",))
    assert door.check("press.example", 8000) == ["127.0.0.1"]
    for host, port in (("press.example", 8001), ("127.0.0.1", 8000), ("other.example", 8000)):
        with pytest.raises(FaultError):
            door.check(host, port)


@pytest.mark.parametrize("answers", [OSError("no such name"), []])
def test_a_name_without_an_address_says_so(answers: list[str] | OSError):
    with pytest.raises(FaultError) as caught:
        backend(answers).check("news.example", 443)
    assert caught.value.fault.word == Word.NO_ADDRESS


def test_the_connection_goes_to_the_address_that_was_checked(monkeypatch):
    """A name that resolves to a public address first and to loopback a moment later gains nothing."""
    answers = iter([["203.0.113.9"], ["127.0.0.1"]])
    connected = []

    class Sockets(httpcore.NetworkBackend):
        def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):
            connected.append(host)
            return httpcore.NetworkStream()

    door = GuardedBackend(allowed=(), resolver=lambda host, port: next(answers), deadline=Deadline())
    monkeypatch.setattr("pactwatch.sources.guard.is_public", lambda address: address == "203.0.113.9")
    monkeypatch.setattr(door, "_sockets", Sockets())
    door.connect_tcp("news.example", 443)
    assert connected == ["203.0.113.9"]
    with pytest.raises(FaultError):
        door.connect_tcp("news.example", 443)
    assert connected == ["203.0.113.9"]


def test_unix_sockets_are_never_opened():
    with pytest.raises(FaultError):
        backend([]).connect_unix_socket("/run/docker.sock")


def test_a_deadline_shortens_every_wait_and_ends_it():
    deadline = Deadline()
    assert deadline.cut(7.0) == 7.0
    deadline.at = 0.0
    with pytest.raises(httpcore.ReadTimeout):
        deadline.cut(7.0)
