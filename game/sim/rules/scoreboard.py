"""The scoreboard: it changes its window in the middle of the night, and says so with a click.

Until the second seal it counts tonight. Then the rival's figure is that of eleven nights and the
lane's still that of one. Whoever names the window sees both; nobody is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.risk_events import (
    BoardRead,
    InsightGained,
    WindowChanged,
    WindowMissed,
    WindowNoticed,
)
from game.sim.rules.risk_state import Question, Risk, risk_of
from game.sim.systems.objectives import finish
from game.sim.verbs import VERBS
from game.sim.world import World

NIGHT = "night"
"""The window of one night."""
FESTIVAL = "festival"
"""The window of the whole festival."""

THE_WINDOW = 2
"""The answer that names what changed."""

SEALS_TO_FLIP = 2
"""The seal at which the boards change their window."""


def figures(world: World, risk: Risk) -> tuple[int, int]:
    """Return what the boards say: the rival's figure and the lane's."""
    numbers = world.numbers
    mirror = numbers["mirror_festival" if risk.board.window == FESTIVAL else "mirror_night"]
    return mirror + risk.board.copied, risk.orders + risk.claps


def figures_a_night(world: World, risk: Risk) -> tuple[int, int]:
    """Return both figures over the same window: one night."""
    mirror = world.numbers["mirror_night"] + risk.board.copied
    return mirror, risk.orders + risk.claps


def flip_boards(world: World, risk: Risk) -> None:
    """Change the window of all boards in the tick in which the second seal is taken."""
    seals = sum(world.fixtures[v.seal].done for v in risk.vaults if v.seal in world.fixtures)
    if risk.board.window == NIGHT and seals >= SEALS_TO_FLIP:
        risk.board.window = FESTIVAL
        world.events.append(WindowChanged(world.numbers["pips"]))


def hide_claims(world: World) -> None:
    """Let what only a noticed window makes doubtful not shimmer yet."""
    for claim in _claims(world):
        claim.hidden = True


def _claims(world: World) -> Iterator[Fixture]:
    boards = (f for f in world.fixtures.values() if f.kind == "scoreboard")
    names = {board.text("claim") for board in boards}
    return (world.fixtures[name] for name in sorted(names) if name in world.fixtures)


# -- reading --------------------------------------------------------------------------------------
def offers_of_board(world: World, risk: Risk, board: Fixture) -> Iterator[Offer]:
    """Give what a board offers: to be read."""
    question = risk.question
    if question is None or question.target != board.id:
        hold = world.numbers["read_ticks"]
        yield Offer("read_score", board.id, "Read the board", board.x, board.y, hold=hold)


@VERBS.register("read_score")
def read_score(world: World, target: str) -> None:
    """Read a board; once it has changed it asks what did."""
    risk = risk_of(world)
    mirror, lane = figures(world, risk)
    world.events.append(BoardRead(target, risk.board.window, mirror, lane))
    asks = risk.board.window == FESTIVAL and not risk.board.is_noticed
    if asks and world.tick >= risk.board.ask_from:
        risk.question = Question("window", target)


def answer_board(world: World, risk: Risk, question: Question, choice: int) -> None:
    """Take the answer to what changed; a wrong one may be mended a little later."""
    risk.question = None
    if choice != THE_WINDOW:
        risk.board.ask_from = world.tick + world.numbers["ask_again_ticks"]
        world.events.append(WindowMissed(choice))
        return
    risk.board.is_noticed = True
    world.events += [WindowNoticed(question.target), InsightGained("window")]
    for claim in _claims(world):
        claim.hidden = False
    for fixture in world.fixtures.values():
        if fixture.text("starts") == "small_print":
            finish(world, fixture)
