"""Flow: blocks fill pages, and what is left for the last open ones is shared out evenly."""

from __future__ import annotations

import pytest

from game.view.flow import Block, laid_out
from game.view.ui import Ui
from tests.view.desk import ASSETS


@pytest.fixture
def ui():
    """Return the smallest screen."""
    return Ui.open(ASSETS, k=1)


def block(high, **how):
    """Return a block of so many pixels."""
    return Block(lambda _surface, _ui, room: room.y + high, **how)


def counts(ui, blocks, columns):
    """Return how many blocks each page of 100 pixels holds."""
    return [len(page) for page in laid_out(ui, blocks, (50, 100), columns=columns)]


def test_two_open_pages_share_what_one_could_hold(ui):
    assert counts(ui, [block(20)] * 4, 2) == [2, 2]


def test_only_the_last_open_pages_are_shared_out(ui):
    assert counts(ui, [block(20)] * 14, 2) == [5, 5, 2, 2]


def test_a_single_page_stays_as_full_as_it_is(ui):
    assert counts(ui, [block(20)] * 4, 1) == [4]


def test_a_heading_stays_with_what_it_heads(ui):
    blocks = [block(20), block(20), block(20, keeps=True), block(20)]
    assert counts(ui, blocks, 2) == [2, 2]
    assert counts(ui, [block(40), block(40), block(20, keeps=True), block(30)], 1) == [2, 2]


def test_a_block_that_opens_a_page_is_not_moved(ui):
    pages = laid_out(ui, [block(60), block(20, opens=True)], (50, 100), columns=2)
    assert [len(page) for page in pages] == [1, 1]


def test_distances_are_counted_from_the_top_of_each_page(ui):
    pages = laid_out(ui, [block(60), block(60)], (50, 100), columns=2)
    assert [[y for _block, y in page] for page in pages] == [[0], [0]]
