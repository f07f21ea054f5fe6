"""Pictures reach the disk whole, or the file that refused them is named."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest
from PIL import Image

from game.view.offscreen import save_png


def test_a_picture_comes_back_from_a_folder_that_was_not_there(tmp_path: Path) -> None:
    path = tmp_path / "new" / "picture.png"
    canvas = pygame.Surface((4, 3))
    canvas.fill("#102030")
    save_png(canvas, path)
    with Image.open(path) as picture:
        assert picture.size == (4, 3)
        assert picture.convert("RGB").getpixel((0, 0)) == (0x10, 0x20, 0x30)


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="directory") as told:
        save_png(pygame.Surface((1, 1)), tmp_path)
    assert told.value.filename == str(tmp_path)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_a_full_disk_is_no_silent_success() -> None:
    with pytest.raises(OSError, match="No space left") as told:
        save_png(pygame.Surface((64, 64)), Path("/dev/full"))
    assert told.value.filename == "/dev/full"
