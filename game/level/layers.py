"""Decoding the tile numbers of a layer, never more bytes than its cells need."""

from __future__ import annotations

import binascii
import re
import sys
import zlib
from array import array
from typing import Final, NoReturn

from game.base.problems import Place
from game.content.codes import refusal
from game.level.prescan import Element

_CSV: Final = re.compile(r"[0-9,\s]*", re.ASCII)
_WINDOWS: Final = {"zlib": zlib.MAX_WBITS, "gzip": zlib.MAX_WBITS | 16}
"""How zlib is told which of the two wrappings to expect."""


def decoded(data: Element, cells: int, place: Place) -> array[int]:
    """Return a layer's raw tile numbers, row-major.

    Args:
        data: the layer's ``<data>`` element.
        cells: how many numbers there must be.
        place: the layer's, for messages.

    Raises:
        Refusal: L004, L008 or L013 if there are not exactly that many, or they cannot be read.
    """
    encoding, compression = data.get("encoding"), data.get("compression")
    if encoding == "csv":
        return _from_csv(data.text, cells, place)
    if encoding == "base64" and (not compression or compression in _WINDOWS):
        return _from_base64(data.text, compression, cells, place)
    raise refusal("L013", place, encoding=compression or encoding or "XML tiles")


def _from_csv(text: str, cells: int, place: Place) -> array[int]:
    if not _CSV.fullmatch(text):
        _refuse(place, "it holds more than numbers and commas")
    count = text.count(",") + 1
    if count != cells:
        _refuse(place, f"it has {count} numbers for {cells} cells")
    try:
        return array("I", map(int, text.split(",")))
    except (ValueError, OverflowError):
        _refuse(place, "a number is missing or too large")


def _from_base64(text: str, compression: str, cells: int, place: Place) -> array[int]:
    most = cells * 4 + 1
    try:
        raw = binascii.a2b_base64("".join(text.split()), strict_mode=True)
        packed = zlib.decompressobj(_WINDOWS[compression]) if compression else None
        plain = packed.decompress(raw, most) if packed else raw
    except (binascii.Error, ValueError, zlib.error):
        _refuse(place, "it cannot be unpacked")
    if len(plain) != cells * 4 or (packed and (not packed.eof or packed.unused_data)):
        _refuse(place, f"it does not hold exactly {cells} numbers")
    gids = array("I", plain)
    if sys.byteorder == "big":
        gids.byteswap()
    return gids


def _refuse(place: Place, reason: str) -> NoReturn:
    raise refusal("L008", place, reason=reason)
