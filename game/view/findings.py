"""Findings: what is wrong with a map that somebody draws while it is played, over the picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pygame import Rect, Surface

from game.base.problems import Problem, Severity, plain
from game.content.words import _, plural
from game.view.palette import GOLD, VERMIL
from game.view.shapes import panel
from game.view.styles import LABEL, PROMPT, SMALL
from game.view.ui import Ui

SHOWN: Final = 3
"""Most findings on the panel; the others are counted."""

_WIDE: Final = 620
_PAD: Final = 14
_BELOW: Final = 70
_COLORS: Final = {Severity.ERROR: VERMIL, Severity.WARNING: GOLD}


def draw_findings(surface: Surface, ui: Ui, findings: Sequence[Problem]) -> Rect:
    """Draw a panel with the first findings below the top of the screen; returns what it covers."""
    if not findings:
        return Rect(0, 0, 0, 0)
    key = ("findings", tuple(findings), surface.get_size())
    picture = ui.picture(key, lambda: _painted(ui, findings))
    rect = picture.get_rect(midtop=(surface.get_width() // 2, ui.px(_BELOW)))
    return surface.blit(picture, rect)


def _painted(ui: Ui, findings: Sequence[Problem]) -> Surface:
    pad, wide = ui.px(_PAD), ui.px(_WIDE)
    lines = [(_heading(findings), LABEL)]
    for finding in findings[:SHOWN]:
        color = _COLORS.get(finding.severity, GOLD)
        lines.append((f"{finding.code}  {plain(finding.what)}", PROMPT.colored(color)))
        lines += [(text, SMALL) for text in (_where(finding), plain(finding.mend)) if text]
    if len(findings) > SHOWN:
        more = plural("and one more", "and {n} more", len(findings) - SHOWN)
        lines.append((more.format(n=len(findings) - SHOWN), SMALL))
    high = sum(ui.pen.paragraph_height(text, style, wide - 2 * pad) for text, style in lines)
    picture, y = panel(ui, (wide, high + 2 * pad), border=VERMIL, alpha=236), pad
    for text, style in lines:
        y = ui.pen.paragraph(picture, (pad, y), text, style, wide - 2 * pad)
    return picture


def _heading(findings: Sequence[Problem]) -> str:
    """Say whether the night goes on with the map as it was."""
    if any(finding.severity is Severity.ERROR for finding in findings):
        return _("The saved map has faults; the one before plays on")
    return _("The saved map plays; something could be better")


def _where(finding: Problem) -> str:
    place = finding.place
    parts = (
        _("line {n}").format(n=place.line) if place.line else "",
        _('layer "{name}"').format(name=plain(place.layer, 40)) if place.layer else "",
        _("object {n}").format(n=place.object_id) if place.object_id else "",
        _("tile {x}, {y}").format(x=place.tile[0], y=place.tile[1]) if place.tile else "",
    )
    return " · ".join(part for part in parts if part)
