"""Top right: the level's name, what is to be done now, and how much of it is done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import pygame
from pygame import Surface

from game.content.words import _
from game.sim.fixtures import Fixture
from game.sim.world import World
from game.view.hud.network_state import NetworkView
from game.view.palette import SKY
from game.view.shapes import panel, trimmed
from game.view.styles import LABEL, OBJECTIVE
from game.view.ui import Ui

_NUMERALS: Final = ("", "I", "II", "III", "IV", "V")
_ICON: Final = 26
_WIDEST: Final = 470
_LONG: Final = 20
_PAD: Final = 14
_SOLID: Final = 240


@dataclass(frozen=True, slots=True)
class GoalView:
    """What the corner shows.

    Attributes:
        heading: the level's.
        text: what to do, short.
        done: how many are done.
        total: of how many; 0 if it is not a matter of counting.
        words: the same at length; shown where there is room for it.
        counts: what is counted, "" where the text says so itself.
    """

    heading: str
    text: str
    done: int = 0
    total: int = 0
    words: str = ""
    counts: str = ""

    def line(self, *, brief: bool) -> str:
        """Return what to do with its count: at length if there are words and room for them."""
        text = self.text if brief or not self.words else self.words
        if not self.total:
            return text
        part = f"{self.done}/{self.total}"
        return (
            f"{text}  ·  {self.counts}\N{NO-BREAK SPACE}{part}"
            if self.counts
            else f"{text}  {part}"
        )


def goal_view(world: World, network: NetworkView | None, words: str = "") -> GoalView:
    """Return what the corner shows of a world; ``words`` are the level's own, if it has any."""
    heading = heading_of(world.plan.secret, world.plan.title)
    return replace(_goal(world, network), heading=heading, words=words)


def heading_of(secret: int, title: str) -> str:
    """Return a level's heading, as in "SECRET I · THE NIGHT DEPOT"; 0 is the yard."""
    name = _(title).upper()
    if not secret:
        return name
    return _("SECRET {numeral}").format(numeral=_NUMERALS[secret]) + "  ·  " + name


def _goal(world: World, network: NetworkView | None) -> GoalView:
    if world.rule.allows_exit(world) and not _left(world):
        return GoalView("", _exit_words(world))
    if network is not None:
        return _network_goal(world, network)
    return _next_objective(world)


def _network_goal(world: World, network: NetworkView) -> GoalView:
    """Return the next concrete step and the hubs linked so far; the panel counts the parcels."""
    text = network.step or _exit_words(world)
    if network.parcels_total or network.linked == len(network.hubs):
        return GoalView("", text)
    return GoalView("", text, network.linked, len(network.hubs), counts=_("hubs"))


def _left(world: World) -> list[Fixture]:
    """Return the required objectives still to do, in the map's order."""
    goals = [f for f in world.fixtures.values() if f.kind == "objective"]
    order = {p.id: i for i, p in enumerate(world.plan.placements)}
    left = [f for f in goals if not f.done and not f.placement.values.get("optional", False)]
    return sorted(left, key=lambda fixture: order[fixture.id])


def _next_objective(world: World) -> GoalView:
    left = _left(world)
    required = [p for p in world.plan.of_kind("objective") if not p.values.get("optional", False)]
    if not left:
        return GoalView("", _exit_words(world))
    label = left[0].text("label")
    text = _("Reach: {place}").format(place=_(label)) if label else _("Reach the marked places")
    if len(required) == 1:
        return GoalView("", text)
    return GoalView("", text, len(required) - len(left), len(required))


def _exit_words(world: World) -> str:
    exits = world.plan.of_kind("exit")
    label = str(exits[0].values.get("label", "")) if exits else ""
    if label:
        return _("Leave by the {place}").format(place=_(label))
    return _("Leave by the way out")


def goal_corner(ui: Ui, view: GoalView, width: int) -> Surface:
    """Return the corner as a picture of at most ``width`` pixels, its words at the right."""
    return ui.picture((view, width), lambda: _painted(ui, view, width))


def _painted(ui: Ui, view: GoalView, width: int) -> Surface:
    icon = ui.icons.get("goal", ui.px(_ICON))
    room = min(width, ui.px(_WIDEST)) - icon.get_width() - ui.px(14)
    text, style = view.line(brief=ui.is_cramped), OBJECTIVE
    if len(ui.pen.wrap(text, style, room)) > 1 and not ui.is_cramped:
        style = replace(OBJECTIVE, size=_LONG)
    rows = [ui.pen.line(words, style) for words in ui.pen.wrap(text, style, room)]
    if not ui.is_cramped:
        rows.insert(0, ui.pen.fit(view.heading, LABEL.colored(SKY), width))
    picture = Surface((width, sum(row.height for row in rows) + ui.px(3)), pygame.SRCALPHA)
    y = 0
    for row in rows:
        rect = ui.pen.draw(picture, row, (width, y), "right")
        if row is rows[0 if ui.is_cramped else 1]:
            picture.blit(icon, icon.get_rect(midright=(rect.x - ui.px(14), rect.centery)))
        y = rect.bottom
    return trimmed(picture)


def goal_reminder(ui: Ui, view: GoalView, width: int) -> Surface:
    """Return what to do at length under the heading, on a plate as wide as the words need."""
    return ui.picture(("goal reminder", view, width), lambda: _reminder_painted(ui, view, width))


def _reminder_painted(ui: Ui, view: GoalView, width: int) -> Surface:
    pad, style = ui.px(_PAD), replace(OBJECTIVE, size=_LONG)
    room = min(width, ui.px(_WIDEST)) - 2 * pad
    rows = [ui.pen.line(words, style) for words in ui.pen.wrap(view.words, style, room)]
    if not ui.is_cramped:
        rows.insert(0, ui.pen.fit(view.heading, LABEL.colored(SKY), room))
    wide = max(row.width for row in rows) + 2 * pad
    size = wide, sum(row.height for row in rows) + 2 * ui.px(_PAD // 2)
    picture = panel(ui, size, border=SKY, alpha=ui.solid(_SOLID))
    y = ui.px(_PAD // 2)
    for row in rows:
        y = ui.pen.draw(picture, row, (pad, y)).bottom
    return picture
