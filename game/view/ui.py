"""What every widget draws with: scale, pen, icons, wishes, and the device in use.

Sizes are written as in the design, for 1280x720 with plain text, and called *units* here;
``Ui.px`` turns them into surface pixels. The larger the text, the fewer units the screen holds:
1280x720 at 100 %, 640x360 at 200 %, on every surface.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from pygame import Rect, Surface

from game.view.fonts import Fonts
from game.view.icons import Icons
from game.view.kept import Kept
from game.view.look import Look
from game.view.text import Pen

LOGICAL: Final = (640, 360)
"""The size of the world's picture; the display surface is ``k`` times as large."""

_CRAMPED: Final = 1.3
"""Text larger than this leaves no room for second lines."""

_KEPT: Final = 160
"""Most finished pictures kept."""


@dataclass(slots=True)
class Ui:
    """Draws at one scale for one player.

    Attributes:
        k: surface pixels for a pixel of the world's picture, 1 to 6.
        text_scale: 1.0 to 2.0.
        pen: writes.
        icons: small pictures.
        look: the player's wishes; replaced each frame with the time of animations.
        device: ``keyboard``, ``pad`` or ``mouse``: whose glyphs stand on prompts.
        keys: what stands on the key or button of each action, by the action's id.
        areas: where the last frame put its parts, by name; for tests and for the mouse.
    """

    k: int
    text_scale: float
    pen: Pen
    icons: Icons
    look: Look = field(default_factory=Look)
    device: str = "keyboard"
    keys: Mapping[str, str] = field(default_factory=dict)
    areas: dict[str, Rect] = field(default_factory=dict)
    _pictures: Kept[Hashable, Surface] = field(default_factory=lambda: Kept(_KEPT))

    @classmethod
    def open(cls, assets: Path, *, k: int, text_scale: float = 1, reading: bool = False) -> Self:
        """Return a Ui with the typefaces and icons of an assets folder."""
        fonts = Fonts(assets / "fonts", scale=k / 2 * text_scale, reading=reading)
        return cls(k, text_scale, Pen(fonts), Icons.open(assets / "ui"))

    @property
    def scale(self) -> float:
        """Surface pixels in a unit."""
        return self.k / 2 * self.text_scale

    @property
    def size(self) -> tuple[int, int]:
        """The display surface's size in pixels."""
        return LOGICAL[0] * self.k, LOGICAL[1] * self.k

    @property
    def is_cramped(self) -> bool:
        """Whether the letters are so large that the screen must say things shorter."""
        return self.text_scale > _CRAMPED

    def px(self, units: float) -> int:
        """Return units as surface pixels, at least one for anything above none."""
        scaled = round(units * self.scale)
        return max(scaled, 1) if units > 0 else scaled

    def solid(self, alpha: int) -> int:
        """Return how opaque a panel is: as asked, or wholly for a player who wants contrast."""
        return 255 if self.look.high_contrast else alpha

    def key(self, action: str) -> str:
        """Return what stands on the key of an action; the action's own name if nothing does."""
        return self.keys.get(action, action)

    def picture(self, key: Hashable, paint: Callable[[], Surface]) -> Surface:
        """Return a finished picture, painted only when its key has not been seen lately.

        The key must hold everything the picture shows. Scale, contrast and device are added here.
        """
        whole = key, self.k, self.text_scale, self.look.high_contrast, self.device
        return self._pictures.get(whole, paint)
