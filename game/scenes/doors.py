"""Doors: the ways from the chapter table to the workbench, shared levels and, at last, the dawn."""

from __future__ import annotations

from typing import NamedTuple

from game.content.words import _
from game.lesson.endings import ENDINGS
from game.scenes.scene import Move, Pop, Push
from game.scenes.session import Session
from game.view.canvas import Area, Canvas
from game.view.palette import MIST, PAPER
from game.view.shapes import focus_bar, panel
from game.view.styles import LABEL
from game.view.ui import Ui


class Door(NamedTuple):
    """A way from the table to another page.

    Attributes:
        label: on the door.
        name: what is behind it.
        about: some words about it.
        move: the way in.
    """

    label: str
    name: str
    about: str
    move: Move


def doors_of(session: Session) -> list[Door]:
    """Return the doors that are there; a pilot's session has none."""
    if session.autopilot is not None:
        return []
    insight, dawn = session.progress.insight, session.dawn
    label = _("Workbench · {n} insight").format(n=insight)
    about = _(
        "Insight buys small helps in three trees: Payments, Logistics, Social. No night needs "
        "them. You have {n} insight to spend."
    )
    bench = Door(label, _("The workbench"), about.format(n=insight), Push("workbench"))
    label = _("Shared levels")
    about = _(
        "Levels that other people drew and gave away. Their scores are kept apart from the course."
    )
    shared = Door(label, label, about, Push("shared"))
    if dawn is None:
        return [bench, shared]
    name = _(ENDINGS[dawn.ending])
    label = _("Your dawn · {name}").format(name=name)
    about = _("This is where your ledger has led so far. It is no game over.")
    return [bench, Door(label, name, about, Push("dawn", {"then": Pop()})), shared]


def draw_door(surface: Canvas, ui: Ui, place: Area, label: str, *, is_focus: bool) -> None:
    """Draw a door's frame, or the bar of the focus, with its label."""
    paint = focus_bar if is_focus else panel
    surface.blit(ui.picture(("door", place.size, is_focus), lambda: paint(ui, place.size)), place)
    style = LABEL.colored(PAPER if is_focus else MIST)
    line = ui.pen.fit(label, style, place.width - ui.px(28))
    ui.pen.draw(surface, line, (place.x + ui.px(16), place.centery - line.height // 2))
