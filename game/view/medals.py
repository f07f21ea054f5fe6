"""Medals of a night in a row: earned ones in colour with a tick of their own, others blank."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.view.canvas import Area, Canvas
from game.view.inks import LEAF_GOOD, LEAF_SOFT
from game.view.text import Type
from game.view.ui import Ui

SIDE: Final = 36
"""Height of a medal, units."""

_NAME: Final = Type("condensed", 18, LEAF_GOOD, shadow=False)

Medal = tuple[str, str, bool]
"""Its id, its name in the reader's language, and whether it was earned."""


def draw_medals(surface: Canvas, ui: Ui, room: Area, medals: Sequence[Medal]) -> int:
    """Draw medals side by side with their names below; returns the y below."""
    wide = room.width // max(1, len(medals))
    icons = [f"medal_{name}" if is_earned else "medal_blank" for name, _, is_earned in medals]
    faces = [ui.icons.get(icon, ui.px(SIDE)) for icon in icons]
    # In the smallest window an icon is larger than its units: pixels are never halved.
    tall = max((face.get_height() for face in faces), default=0)
    names = room.y + tall + ui.px(2)
    for index, ((_, words, is_earned), face) in enumerate(zip(medals, faces, strict=True)):
        middle = room.x + index * wide + wide // 2
        surface.blit(face, face.get_rect(center=(middle, room.y + tall // 2)))
        style = _NAME if is_earned else _NAME.colored(LEAF_SOFT)
        line = ui.pen.fit(words, style, wide - ui.px(4))
        ui.pen.draw(surface, line, (middle, names), "center")
    return names + ui.pen.height(_NAME) + ui.px(6)
