"""Looking around while time stands: the view moves freely over the night, to plan what is next."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from typing import Final

from game.base.copying import shallow
from game.content.words import _
from game.input.actions import DIRECTIONS, Action, Context
from game.scenes.hint import Hint
from game.scenes.scene import Frame, Move, Pop
from game.scenes.session import Session
from game.sim.actor import Actor
from game.sim.world import World
from game.view.camera import HEIGHT, PIXEL, WIDTH
from game.view.canvas import Area, Canvas, canvas, enlarge
from game.view.ground import TILE
from game.view.hud.name_plates import draw_names
from game.view.inks import VEIL
from game.view.look import PULL_OUT
from game.view.map_marks import known_actors
from game.view.page import margin
from game.view.palette import GOLD
from game.view.shapes import box
from game.view.styles import BODY
from game.view.ui import LOGICAL, Ui
from game.view.widgets import draw_keys

SPEED: Final = 420
"""Pixels of the world a second that the view moves."""

EDGE: Final = 0.03
"""Share of the window's width at each side where the mouse moves the view."""

_LEAVES: Final = frozenset({Action.PAUSE, Action.CANCEL})
_WAYS: Final = (Action.UP, Action.LEFT, Action.DOWN, Action.RIGHT)
"""The ways in the order their keys are read."""

_PLATE: Final = 190


class LookAround:
    """The standing night under a view that hands move."""

    context = Context.PLAY
    is_overlay = False

    def __init__(self, session: Session) -> None:
        """Begin where the night is looked at; raises ValueError without a night."""
        if session.night is None:
            raise ValueError("no night is in play")
        self._session = session
        self._night: Final = session.night
        self._hint: Final = Hint(session, self._night)
        self._world: Final = as_known(self._night.world)
        her = self._world.courier
        self._middle = (her.x / PIXEL, her.y / PIXEL)
        self._wide = False
        self._every_cone = False
        self._picture: Canvas | None = None
        self._shown = LOGICAL
        self._time_ms: int | None = None

    # -- what hands do ----------------------------------------------------------------------------
    def handle(self, action: Action) -> Move | None:
        """Go back to the pause, or see more or less of the night at once."""
        if action is Action.LOOK:
            self._wide = not self._wide
        return Pop() if action in _LEAVES else None

    def update(self, frame: Frame) -> Move | None:
        """Move the view."""
        self._hint.go_on()
        self._every_cone = Action.SHOW_CONES in frame.held
        way = self._way(frame)
        moved = SPEED * frame.passed_ms / 1000 * self._zoom
        self._middle = self._held(
            self._middle[0] + max(-1.0, min(1.0, way[0])) * moved,
            self._middle[1] + max(-1.0, min(1.0, way[1])) * moved,
        )
        return None

    @property
    def _zoom(self) -> float:
        return PULL_OUT if self._wide else 1.0

    def _way(self, frame: Frame) -> tuple[float, float]:
        """Return which way keys, sticks and the mouse at an edge would move the view."""
        inputs = frame.inputs
        steps: list[tuple[float, float]] = [inputs.stick, inputs.aim]
        steps += [DIRECTIONS[action] for action in frame.held if action in DIRECTIONS]
        if inputs.device == "mouse":
            steps.append(self._pushed((inputs.pointer.x, inputs.pointer.y)))
        return sum(x for x, _y in steps), sum(y for _x, y in steps)

    def _pushed(self, pointer: tuple[int, int]) -> tuple[float, float]:
        """Return which way a pointer at an edge of the window pushes."""
        edge = EDGE * self._shown[0]
        x, y = ((p >= s - edge) - (p < edge) for p, s in zip(pointer, self._shown, strict=True))
        return float(x), float(y)

    def _held(self, x: float, y: float) -> tuple[float, float]:
        """Return the middle of the view kept so far inside the map that the view is full."""
        plan = self._world.plan
        return (
            _within(x, WIDTH * self._zoom / 2, plan.columns * TILE),
            _within(y, HEIGHT * self._zoom / 2, plan.rows * TILE),
        )

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - time stands
        """Draw the night as in play, from where the view is, and the keys."""
        if self._picture is None:
            self._picture = canvas(LOGICAL)
        if self._time_ms is None:
            self._time_ms = ui.look.time_ms
        self._shown = surface.get_size()
        world, stage = self._world, self._night.stage
        her = world.courier
        look = replace(
            self._hint.over(ui.look),
            time_ms=self._time_ms,
            reduce_motion=True,
            cones_always=ui.look.cones_always or self._every_cone,
            zoom=self._zoom,
            pan=(
                round(self._middle[0] - her.x / PIXEL),
                round(self._middle[1] - her.y / PIXEL),
            ),
        )
        stage.draw(self._picture, world, look=look)
        enlarge(self._picture, surface)
        ui.areas.clear()
        draw_names(surface, ui, world, stage.camera.to_screen)
        self._draw_keys(surface, ui)

    def _draw_keys(self, surface: Canvas, ui: Ui) -> None:
        """Draw what the keys do on a plate along the lower edge."""
        glyph = self._session.glyph
        ways = "".join(glyph(action) for action in _WAYS)
        named = (
            (ways or _("Left stick"), _("move the view")),
            (glyph(Action.LOOK), _("see less") if self._wide else _("see more")),
            (glyph(Action.SHOW_CONES), _("all cones")),
            (glyph(Action.PAUSE), _("go back")),
        )
        keys, wide = tuple(key for key in named if key[0]), surface.get_width()
        foot = ui.picture(("plan foot", keys, wide), lambda: _foot(ui, keys, wide))
        place = foot.get_rect(bottomleft=surface.get_rect().bottomleft)
        ui.areas["keys"] = surface.blit(foot, place)

    def stamp(self) -> Hashable:
        """Return where the view is; nothing else moves."""
        shown = self._middle, self._wide, self._every_cone
        return *shown, self._session.version, self._session.device


def _foot(ui: Ui, keys: Sequence[tuple[str, str]], wide: int) -> Canvas:
    """Return the plate along the lower edge with what is shown and what the keys do."""
    edge, pad = margin(ui), ui.px(8)
    plate = box((wide, ui.px(400)), VEIL, _PLATE)
    inner = Area(edge, pad, wide - 2 * edge, plate.get_height())
    told = _("Time stands. You see only the watchers that you can know of.")
    inner.y = ui.pen.paragraph(plate, inner.topleft, told, BODY.colored(GOLD), inner.width)
    below = draw_keys(plate, ui, inner.move(0, ui.px(4)), keys)
    return plate.subsurface((0, 0, wide, min(below + pad, plate.get_height())))


def as_known(world: World) -> World:
    """Return a world to be drawn: watchers that she cannot know of are left out of it.

    Everything but the list of actors is the world's own. Cameras hang where they hang.
    """
    known = {actor.id for actor in known_actors(world)}
    shown = shallow(world)
    shown.actors = [a for a in world.actors if a.id in known or not _roams(a)]
    return shown


def _roams(actor: Actor) -> bool:
    return actor.is_watcher and actor.kind.id != "camera"


def _within(middle: float, half: float, whole: int) -> float:
    """Return a middle moved so that ``half`` on each side lies on the map, as far as it can."""
    return max(half, min(whole - half, middle)) if whole > 2 * half else whole / 2
