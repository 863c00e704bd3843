"""The place that a request comes from."""

from __future__ import annotations

import pytest

from ctevents.domain.accounts.places import is_of_a_proxy, place_of


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("198.51.100.7", "198.51.100.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:0DB8:0001:0002:ffff::", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::", "2001:db8:1:3::/64"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("::ffff:c633:6407", "198.51.100.7"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
        ("unix:", "unix:"),
    ],
)
def test_a_subscriber_is_one_place(address: str, place: str) -> None:
    assert place_of(address) == place


@pytest.mark.parametrize(
    ("places", "is_so"),
    [
        ({"127.0.0.1"}, True),
        ({"::/64"}, False),
        ({"10.1.2.3"}, True),
        ({"fd00:1:2:3::/64"}, True),
        ({""}, True),
        ({"198.51.100.7"}, False),
        ({"127.0.0.1", "198.51.100.7"}, False),
        ({"10.1.2.3", "10.1.2.4"}, False),
        (set(), False),
    ],
)
def test_everybody_from_one_machine_nearby_is_a_proxy(places: set[str], is_so: bool) -> None:
    assert is_of_a_proxy(places) is is_so
