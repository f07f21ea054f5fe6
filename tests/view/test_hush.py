"""A library's complaints are kept from the terminal, and ours come through again."""

from __future__ import annotations

import os

from game.view.hush import ERRORS, hushed


def test_what_a_library_writes_is_hushed_and_what_comes_after_is_not(capfd):
    with hushed():
        os.write(ERRORS, b"ALSA lib confmisc.c: no card\n")
    os.write(ERRORS, b"our own line\n")
    assert capfd.readouterr().err == "our own line\n"


def test_an_error_inside_still_gives_the_stream_back(capfd):
    try:
        with hushed():
            raise ValueError  # noqa: TRY301 - the way out of the block is what is tried
    except ValueError:
        os.write(ERRORS, b"back\n")
    assert capfd.readouterr().err == "back\n"
