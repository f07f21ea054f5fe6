"""Choosing a lane: the answers of an open hub, one of them with the focus, answered by Use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.content.words import _
from game.input.inputs import KEY
from game.scenes.counter import home, is_call_due
from game.sim.rules import network_view as net
from game.sim.rules.lanes import Answer
from game.sim.rules.network_state import CHOOSING
from game.sim.rules.next_step import parcels_beyond, ride_towards
from game.sim.world import World
from game.view.canvas import Area, Canvas
from game.view.hud.placing import Berth, Whereabouts, watchers_shown, what_matters
from game.view.lane_list import LaneRow, lane_list
from game.view.ui import Ui


@dataclass(slots=True)
class LaneChooser:
    """The hands at an open lid.

    Attributes:
        answers: what can be chosen now; empty while no lid is open.
        focus: index of the answer that Use gives; None leaves Use to what is offered.
        is_pointed: whether the pointer is on one of the rows.
    """

    answers: tuple[Answer, ...] = ()
    focus: int | None = None
    is_pointed: bool = False
    _place: tuple[str, str] = ("", "")
    _rows: list[Area] = field(default_factory=list)
    _berth: Berth = field(default_factory=Berth)

    def note(self, world: World) -> None:
        """Take up what the world offers after a tick; a lid just opened gives the focus."""
        view = net.lane(world) if net.has_network(world) else net.LaneView()
        self.answers = view.answers
        if self._place != (view.phase, view.hub):
            self._place = (view.phase, view.hub)
            self.focus = self._worth(world) if view.phase == CHOOSING else None
        if not self.answers:
            self.focus = None
        elif self.focus is not None:
            self.focus = min(self.focus, len(self.answers) - 1)

    def _worth(self, world: World) -> int:
        """Return the ride towards what comes next, or the first answer of all."""
        end = ride_towards(world, net.lane(world).hub)
        rides = [i for i, answer in enumerate(self.answers) if not answer.cable]
        return next((i for i in rides if self.answers[i].hub == end), 0)

    def next(self) -> None:
        """Give the focus to the next answer."""
        if self.answers:
            self.focus = 0 if self.focus is None else (self.focus + 1) % len(self.answers)

    def taken(self) -> int | None:
        """Return the number of the answer with the focus, or None."""
        return self.answers[self.focus].number if self.focus is not None else None

    def typed(self, press: str) -> int | None:
        """Return the number of the answer in the row of a digit key, or None."""
        digit = press.removeprefix(KEY)
        if not (press.startswith(KEY) and digit.isdecimal() and len(digit) == 1):
            return None
        row = int(digit) - 1
        return self.answers[row].number if 0 <= row < len(self.answers) else None

    def hit(self, pos: tuple[int, int], *, is_clicked: bool) -> int | None:
        """Note the row under the pointer; a click gives it the focus and returns its number."""
        row = next((i for i, area in enumerate(self._rows) if area.collidepoint(pos)), None)
        self.is_pointed = row is not None and row < len(self.answers)
        if row is None or not (is_clicked and self.is_pointed):
            return None
        self.focus = row
        return self.answers[row].number

    def draw(
        self,
        surface: Canvas,
        ui: Ui,
        world: World,
        keys: tuple[str, str, str],
        whereabouts: Whereabouts,
    ) -> None:
        """Draw the answers, if there are any, clear of the HUD, of the courier and of watchers.

        Args:
            surface: the whole screen, the HUD on it.
            ui: what widgets draw with; knows where the HUD stands.
            world: where the hubs are.
            keys: what stands on the keys of Use, of the next answer and of walking away.
            whereabouts: where places are on the screen.
        """
        self._rows = []
        if not self.answers:
            return
        face, rows = lane_list(ui, self.rows(world), self.focus, keys)
        home = face.get_rect()
        her = what_matters(world, whereabouts, ui.k)[0]
        home.centery = surface.get_height() // 2
        home.x = ui.px(24) if her.centerx * 2 > surface.get_width() else her.right + ui.px(60)
        kept = [her, *watchers_shown(world, whereabouts, ui.k)]
        bounds = surface.get_rect().inflate(-ui.px(24), -ui.px(24))
        about = self._place, len(rows)
        for taken in ([*kept, *ui.areas.values()], kept, kept[:1], []):
            place = self._berth.place(about, home, taken, bounds)
            if place is not None:
                ui.areas["lanes"] = surface.blit(face, place)
                self._rows = [row.move(place.topleft) for row in rows]
                return

    def rows(self, world: World) -> list[LaneRow]:
        """Return the answers in words."""
        if not self.answers:
            return []
        labels = {hub.id: _(hub.label) for hub in net.hubs(world)}
        return [
            LaneRow(
                words=_words(labels[answer.hub], answer),
                note=_(answer.refusal) if answer.refusal else _note(world, answer),
                is_open=not answer.refusal,
                is_apart=bool(answer.cable),
            )
            for answer in self.answers
        ]


def _words(hub: str, answer: Answer) -> str:
    return _("Unplug the cable to {hub}").format(hub=hub) if answer.cable else hub


def _note(world: World, answer: Answer) -> str:
    """Return what waits at the end of a ride, and how long it is."""
    if answer.cable:
        return ""
    return " · ".join([*_errands(world, answer.hub), _("{n} tiles").format(n=answer.tiles)])


def _errands(world: World, hub: str) -> Iterator[str]:
    """Give what the peak has for the courier at a hub."""
    fetch, bring = net.errands(world, hub)
    if fetch:
        yield _("fetch {n}").format(n=fetch)
    if bring:
        yield _("hand over {n}").format(n=bring)
    labels = {h.id: _(h.label) for h in net.hubs(world)}
    for end in parcels_beyond(world, hub):
        yield _("on foot to {hub}").format(hub=labels[end])
    if is_call_due(world) and hub == home(world):
        yield _("next parcels")
