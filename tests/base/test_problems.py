"""What strangers wrote is shown in one harmless piece."""

from __future__ import annotations

import pytest

from game.base.problems import plain


@pytest.mark.parametrize("count", [2, 3, 4, 5, 9])
def test_no_number_of_colons_is_left_in_a_row(count: int) -> None:
    """Of three, the first two would become one, and make two again with the third."""
    assert plain(f"{':' * count}error{':' * count}x") == ":error:x"


@pytest.mark.parametrize("hidden", ["\x1b[2J", "\x9b", "\u202e", "\u2066", "\u200b", "\r", "\0"])
def test_hidden_characters_are_marked(hidden: str) -> None:
    assert plain(f"a{hidden}b").replace("\n", "").isprintable()


def test_a_long_text_is_cut() -> None:
    assert len(plain("x" * 9000)) == 401
