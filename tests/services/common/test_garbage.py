"""A long list that is held whole, without a search for garbage."""

from __future__ import annotations

import gc

import pytest

from ctevents.services.common.pieces import without_search_for_garbage


def test_the_search_goes_on_after_the_last_block() -> None:
    assert gc.isenabled()
    with without_search_for_garbage():
        with pytest.raises(LookupError), without_search_for_garbage():
            raise LookupError
        assert not gc.isenabled()
    assert gc.isenabled()
