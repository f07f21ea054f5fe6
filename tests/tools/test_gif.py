"""GIF files: another program reads the very pictures that were written."""

from __future__ import annotations

import io

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from game.tools.gif import COLORS, GifWriter
from game.tools.quantize import Quantizer, palette_for

GREYS = tuple((i, i, i) for i in range(COLORS))


def written(size: tuple[int, int], pictures: list[bytes], *, most: int = 1 << 20) -> bytes:
    """Return a GIF of some pictures in greys."""
    file = io.BytesIO()
    writer = GifWriter(file, size, GREYS, most=most)
    for picture in pictures:
        writer.add(picture, hundredths=10)
    writer.close()
    return file.getvalue()


def read(data: bytes) -> list[bytes]:
    """Return the red channel of every picture, as Pillow reads it."""
    pictures = []
    with Image.open(io.BytesIO(data)) as image:
        for number in range(getattr(image, "n_frames", 1)):
            image.seek(number)
            pictures.append(image.convert("RGB").tobytes()[::3])
    return pictures


@settings(deadline=None)
@given(
    st.integers(1, 40),
    st.integers(1, 40),
    st.lists(st.randoms(use_true_random=False), min_size=1, max_size=4),
)
def test_pictures_come_back_pixel_by_pixel(columns, rows, chances) -> None:
    pictures = [bytes(c.randrange(COLORS) for _ in range(columns * rows)) for c in chances]
    assert read(written((columns, rows), pictures)) == pictures


def test_a_picture_with_more_codes_than_the_table_holds_comes_back() -> None:
    """The code table starts anew at 4096 entries; noise fills it several times."""
    noise = bytes(i * i * 7 // 3 % COLORS for i in range(200 * 200))
    assert read(written((200, 200), [noise, noise[::-1]])) == [noise, noise[::-1]]


def test_a_still_picture_costs_next_to_nothing() -> None:
    picture = bytes(i % COLORS for i in range(100 * 100))
    once, twice = written((100, 100), [picture]), written((100, 100), [picture, picture])
    assert len(twice) - len(once) < 64


def test_a_full_file_takes_no_more_pictures() -> None:
    noise = [bytes((i * k) % COLORS for i in range(10_000)) for k in (3, 5, 7, 11, 13)]
    data = written((100, 100), noise, most=2000)
    assert len(read(data)) == 1


def test_few_colors_are_kept_nearly_as_they_are() -> None:
    colors = [(250, 40, 40), (16, 24, 32), (200, 180, 90)]
    pixels = b"".join(bytes((*c, 0)) for c in colors * 50)
    palette = palette_for(pixels)
    found = [palette[i] for i in Quantizer(palette).indexes(pixels)[:3]]
    assert all(
        abs(a - b) <= 8
        for f, c in zip(found, colors, strict=True)
        for a, b in zip(f, c, strict=True)
    )


def test_a_palette_never_has_too_many_colors() -> None:
    pixels = b"".join(bytes((i % 256, i // 7 % 256, i // 31 % 256, 0)) for i in range(20_000))
    assert len(palette_for(pixels)) == COLORS
