"""Golden pictures: compare a picture with the one that was found good, and show where they differ.

``SHADOW_LEDGER_RENEW=1`` writes the present pictures as the good ones: look at them before they are
kept.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import gettempdir

import numpy as np
import pygame

GOLDEN = Path(__file__).parents[1] / "golden"
"""Where the good pictures are kept."""

STEP = 12
"""A pixel counts as different if a channel differs by more."""

SHARE = 0.004
"""Share of pixels that may differ: fonts and blending vary a little between machines."""


def assert_picture(surface: pygame.Surface, name: str, *, share: float = SHARE) -> None:
    """Fail if a picture differs from the golden one; the failure leaves both side by side."""
    path = GOLDEN / f"{name}.png"
    if os.environ.get("SHADOW_LEDGER_RENEW"):
        path.parent.mkdir(exist_ok=True)
        pygame.image.save(surface, path)
        return
    assert path.exists(), (
        f"no golden picture {name}; look at it and renew with SHADOW_LEDGER_RENEW=1"
    )
    good = pygame.image.load(path)
    assert good.get_size() == surface.get_size(), name
    a, b = (pygame.surfarray.array3d(s).astype(int) for s in (good, surface))
    different = (np.abs(a - b) > STEP).any(axis=2)
    if different.mean() > share:
        shown = _side_by_side(good, surface, different)
        raise AssertionError(f"{name}: {different.mean():.2%} of the picture changed; see {shown}")


def _side_by_side(good: pygame.Surface, now: pygame.Surface, different: np.ndarray) -> Path:
    """Write the good picture, the present one and what differs beside each other."""
    width, height = good.get_size()
    sheet = pygame.Surface((3 * width + 16, height))
    marks = pygame.surfarray.make_surface(
        np.repeat(different[..., None] * 255, 3, 2).astype(np.uint8)
    )
    for number, picture in enumerate((good, now, marks)):
        sheet.blit(picture, (number * (width + 8), 0))
    folder = Path(gettempdir()) / "shadow-ledger-pictures"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{now.get_width()}x{height}-{os.getpid()}-{id(now)}.png"
    pygame.image.save(sheet, path)
    return path
