"""Moving pictures as GIF files, written one picture at a time and kept within a bound.

The format is GIF89a (CompuServe, 1990): a table of 256 colours, then pictures of the part that
changed, each packed with LZW. The last colour stands for "as before", so that a still scene costs
next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, Final

Color = tuple[int, int, int]
"""Red, green and blue, 0 to 255 each."""

COLORS: Final = 255
"""Most colours of a moving picture; the 256th entry of the table means "as before"."""

AS_BEFORE: Final = 255
"""The index of a pixel that did not change."""

_CODE_BITS: Final = 8
_CLEAR: Final = 1 << _CODE_BITS
_END: Final = _CLEAR + 1
_CODES_MOST: Final = 1 << 12
_BLOCK: Final = 255


class GifWriter:
    """Writes one GIF file."""

    def __init__(
        self, file: BinaryIO, size: tuple[int, int], palette: Sequence[Color], *, most: int
    ) -> None:
        """Write the beginning of a file.

        Args:
            file: open for writing bytes.
            size: columns and rows of every picture, 1 to 65,535 each.
            palette: at most ``COLORS`` colours.
            most: bytes after which no more pictures are taken.
        """
        self._file = file
        self._columns, self._rows = size
        self._most = most
        self._before = b""
        self._written = 0
        self._put(b"GIF89a" + _words(*size) + bytes((0xF7, 0, 0)) + _table(palette))
        self._put(b"\x21\xff\x0bNETSCAPE2.0\x03\x01" + _words(0) + b"\x00")

    @property
    def is_full(self) -> bool:
        """Whether the bound is reached; pictures added now are left out."""
        return self._written >= self._most

    def add(self, indexes: bytes, *, hundredths: int) -> None:
        """Add a picture.

        Args:
            indexes: one index into the palette for each pixel, row by row.
            hundredths: how long it stands, in hundredths of a second; browsers want at least 2.
        """
        if self.is_full:
            return
        top, bottom = _changed_rows(self._before, indexes, self._columns)
        part = slice(top * self._columns, bottom * self._columns)
        pixels = _only_changes(self._before[part], indexes[part])
        self._before = indexes
        self._put(b"\x21\xf9\x04\x05" + _words(hundredths) + bytes((AS_BEFORE, 0)))
        self._put(b"\x2c" + _words(0, top, self._columns, bottom - top) + b"\x00")
        self._put(bytes((_CODE_BITS,)) + b"".join(_blocks(_packed(_codes(pixels)))) + b"\x00")

    def close(self) -> None:
        """Write the end of the file; the file itself stays open."""
        self._put(b"\x3b")

    def _put(self, data: bytes) -> None:
        self._file.write(data)
        self._written += len(data)


def _words(*numbers: int) -> bytes:
    return b"".join(number.to_bytes(2, "little") for number in numbers)


def _table(palette: Sequence[Color]) -> bytes:
    """Return 256 colours; those that the palette lacks are black."""
    return b"".join(bytes(color) for color in palette).ljust(3 * (COLORS + 1), b"\x00")


def _changed_rows(before: bytes, after: bytes, columns: int) -> tuple[int, int]:
    """Return the first changed row and the one after the last; one row if nothing changed."""
    rows = len(after) // columns
    if not before:
        return 0, rows
    changed = [
        row
        for row in range(rows)
        if before[row * columns : (row + 1) * columns] != after[row * columns : (row + 1) * columns]
    ]
    return (changed[0], changed[-1] + 1) if changed else (0, 1)


def _only_changes(before: bytes, after: bytes) -> bytes:
    if not before:
        return after
    return bytes(AS_BEFORE if old == new else new for old, new in zip(before, after, strict=True))


def _codes(pixels: bytes) -> Iterator[tuple[int, int]]:
    """Give LZW codes with the number of bits each is written in."""
    table: dict[int, int] = {}
    width, following = _CODE_BITS + 1, _END + 1
    yield _CLEAR, width
    prefix = pixels[0]
    for pixel in pixels[1:]:
        pair = prefix << _CODE_BITS | pixel
        known = table.get(pair)
        if known is not None:
            prefix = known
            continue
        yield prefix, width
        prefix = pixel
        if following == _CODES_MOST:
            yield _CLEAR, width
            table.clear()
            width, following = _CODE_BITS + 1, _END + 1
            continue
        table[pair] = following
        if following == 1 << width:
            width += 1
        following += 1
    yield prefix, width
    yield _END, width if following < 1 << width else width + 1


def _packed(codes: Iterable[tuple[int, int]]) -> bytes:
    """Return codes as bytes, the lowest bits first."""
    packed = bytearray()
    bits = held = 0
    for code, width in codes:
        bits |= code << held
        held += width
        while held >= 8:  # a byte is full
            packed.append(bits & 0xFF)
            bits >>= 8
            held -= 8
    if held:
        packed.append(bits)
    return bytes(packed)


def _blocks(data: bytes) -> Iterator[bytes]:
    """Give data in blocks of at most 255 bytes, each led by its length."""
    for start in range(0, len(data), _BLOCK):
        block = data[start : start + _BLOCK]
        yield bytes((len(block),)) + block
