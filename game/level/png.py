"""The size of a PNG picture, read from its header before anything is unpacked."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem, Refusal
from game.content.codes import refusal
from game.content.files import read_start
from game.content.limits import PICTURE_PIXELS, PICTURE_SIDE

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
_HEADER_BYTES: Final = len(_SIGNATURE) + 8


def picture_size(path: Path) -> tuple[int, int]:
    """Return a PNG's width and height in pixels.

    Raises:
        Refusal: if it is no PNG, cannot be read, or would unpack to too many pixels.
    """
    start = read_start(path, count=_HEADER_BYTES)
    if isinstance(start, Problem):
        raise Refusal(start)
    width, height = int.from_bytes(start[16:20]), int.from_bytes(start[20:24])
    reason = ""
    if len(start) < _HEADER_BYTES or not start.startswith(_SIGNATURE):
        reason = "it is not a PNG picture"
    elif not (0 < width <= PICTURE_SIDE and 0 < height <= PICTURE_SIDE):
        reason = f"it says it is {width} x {height} pixels"
    elif width * height > PICTURE_PIXELS:
        reason = f"it has {width * height} pixels, and the most is {PICTURE_PIXELS}"
    if reason:
        raise refusal("L012", Place(str(path)), sort="picture", reference=path.name, reason=reason)
    return width, height
