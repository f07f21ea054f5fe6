"""The debrief: the account book of the night, page by page, ending with what is still owed."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from game.content.packs import Pack
from game.content.saves import Progress, changed
from game.content.words import _, plural
from game.input.actions import Action, Context
from game.lesson.course import Chapter
from game.lesson.progress import after_night
from game.scenes.account import Account
from game.scenes.leaves import Leaves
from game.scenes.parts import entry_part, heading_part, paragraph_part, row_part
from game.scenes.scene import Frame, Go, Move, Push
from game.scenes.session import Session
from game.scenes.settling import Settling
from game.view.canvas import Area, Canvas
from game.view.flow import Block
from game.view.page import draw_frost
from game.view.ui import Ui
from game.view.widgets import draw_keys

ROWS_GAP: Final = 14
"""Units above the rows that can be chosen."""

_TURNS: Final = {
    Action.PAGE_NEXT: 1, Action.MENU_RIGHT: 1, Action.PAGE_PREVIOUS: -1, Action.MENU_LEFT: -1,
}  # fmt: skip
_STEPS: Final = {Action.MENU_UP: -1, Action.MENU_DOWN: 1}


class Way(NamedTuple):
    """A row that can be chosen on the last page.

    Attributes:
        words: of the row.
        key: what the line of keys says about it.
        move: where it leads; None owns up.
    """

    words: str
    key: str
    move: Move | None = None


class Debriefing:
    """Turns the pages of the account."""

    context = Context.MENU
    is_overlay = False

    def __init__(self, session: Session) -> None:
        """Open the book at the first page and keep the night in the progress.

        Raises:
            ValueError: if there is no night to talk about.
        """
        if session.night is None:
            raise ValueError("no night has been played")
        self._session = session
        self._account: Final = Account(session.night, session.locations.assets / "ui")
        self._before: Final = session.progress
        self._owned: set[int] = set()
        self._leaves: Final = Leaves()
        self._focus = len(self._open)
        self._rows: list[Area] = []
        self._redraws = 0
        self._settling: Final = Settling()
        if self._is_kept:
            session.keep(self._after())
        self._brought: Final = session.progress.insight - self._before.insight
        self._next: Final = self._next_night()

    @property
    def _is_last(self) -> bool:
        """Whether the last page is open."""
        return self._leaves.is_last

    @property
    def _open(self) -> list[int]:
        """Places of the liabilities that may still be owned up."""
        count = len(self._account.facts.liabilities)
        return [at for at in range(count) if at not in self._owned] if self._pack is None else []

    @property
    def _pack(self) -> Pack | None:
        """The shared pack that the night was of; None in the course."""
        return self._account.pack

    @property
    def _is_kept(self) -> bool:
        """Whether the night is written into the progress: completed, and not a pilot's."""
        return self._session.autopilot is None and self._account.facts.outcome == "completed"

    def _after(self) -> Progress:
        """Return the progress after the night as far as it was owned up to."""
        return after_night(self._before, self._account.level, self._account.facts, self._owned)

    def _own_up(self, at: int) -> None:
        """Own one liability up; what was bought since the book was opened stays bought."""
        self._owned.add(at)
        self._focus = len(self._open)
        if self._is_kept:
            now = self._session.progress
            after = changed(self._after(), insight=now.insight, upgrades=now.upgrades)
            self._session.keep(after)

    def _next_night(self) -> Chapter | None:
        """Return the night that can follow this one; a pilot's night is the only one."""
        session = self._session
        if session.autopilot is not None or self._pack is not None:
            return None
        return session.course.after(self._account.level, session.progress.nights)

    # -- what hands do ----------------------------------------------------------------------------
    def handle(self, action: Action) -> Move | None:
        """Turn pages, own up, go on to the next night, or close the book."""
        if not self._settling.is_over:
            return None
        self._redraws += 1
        if action in _TURNS:
            self._turn(_TURNS[action])
        elif action in _STEPS and self._is_last:
            self._focus = (self._focus + _STEPS[action]) % len(self._ways())
        elif action is Action.CONFIRM:
            return self._confirm()
        elif action is Action.BACK:
            self._turn(-1)
        return None

    def update(self, frame: Frame) -> Move | None:
        """Let a click choose a row or turn the page."""
        if not self._settling.is_over:
            self._settling.update(frame)
            return None
        pointer = frame.inputs.pointer
        if pointer.wheel:
            self._turn(-pointer.wheel)
        if not (pointer.moved or pointer.clicked):
            return None
        hit = next(
            (i for i, row in enumerate(self._rows) if row.collidepoint(pointer.x, pointer.y)), None
        )
        if self._is_last and hit is not None:
            self._focus = hit
            self._redraws += 1
        is_choice = hit is not None or not self._is_last
        return self._confirm() if pointer.clicked and is_choice else None

    def _turn(self, steps: int) -> None:
        self._leaves.turn(steps)
        self._redraws += 1

    def _confirm(self) -> Move | None:
        """Turn to the next page; on the last one do what the row with the focus says."""
        if not self._is_last:
            self._turn(1)
            return None
        if self._focus < len(self._open):
            self._own_up(self._open[self._focus])
            return None
        return self._ways()[self._focus].move

    def _ways(self) -> list[Way]:
        """Return what can be chosen on the last page."""
        hidden = [self._account.hidden_deed(at) for at in self._open]
        told = _("Own up: {deed}. {gain} trust comes back.")
        rows = [Way(told.format(deed=deed, gain=gain), _("own up")) for deed, gain in hidden]
        return [*rows, *self._leaving()]

    def _leaving(self) -> Iterator[Way]:
        """Give the rows that leave the book; after the last night it ends with the dawn."""
        if self._pack is not None:
            yield from self._leaving_shared(self._pack)
            return
        if self._next is not None:
            on = _("On to the next night: {title}").format(title=_(self._next.row.title))
            move = Go("loading", {"level": self._next.level})
            yield Way(on, _("on to the next night"), move)
        if self._is_dawn:
            yield Way(_("Go out and see the dawn"), _("see the dawn"), Go("dawn"))
        if self._brought:
            bench = _("Stop at the workbench ({n} insight to spend)")
            words = bench.format(n=self._session.progress.insight)
            yield Way(words, _("go to the workbench"), Push("workbench"))
        if not self._is_dawn:
            yield from self._with_ghost()
            yield Way(_("Close the book"), _("close the book"), Go("title"))

    def _leaving_shared(self, pack: Pack) -> Iterator[Way]:
        """Give the rows that leave the book of a shared level."""
        stems = [level.stem for level in pack.manifest.levels]
        after = stems[stems.index(self._account.level) + 1 :][:1]
        for stem in after:
            move = Go("loading", {"level": str(pack.folder / f"{stem}.tmx")})
            yield Way(_("On to the pack's next level"), _("on to the next level"), move)
        yield from self._with_ghost()
        shelf = Go("shared", {"then": Go("title")})
        yield Way(_("Back to the shelf of shared levels"), _("back to the shelf"), shelf)

    def _with_ghost(self) -> Iterator[Way]:
        """Give the row of another night beside the courier of the level's proof, after a win."""
        setting = self._session.night.setting if self._session.night else None
        if self._is_kept and self._session.draft is None and setting and setting.proof:
            night = {"level": setting.name, "then": "play", "ghost": True}
            words = _("Play again with the designer's ghost")
            yield Way(words, _("play again"), Go("loading", night))

    @property
    def _is_dawn(self) -> bool:
        """Whether this was the last night, completed."""
        is_course = self._is_kept and self._pack is None
        return is_course and self._account.level == self._session.course.last_level

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the open pages."""
        self._session.backdrop.draw(surface, ui)
        draw_frost(surface, ui)
        blocks = [*self._account.blocks(), *self._choices()]
        foot = self._leaves.draw(surface, ui, blocks, self._rows)
        if self._settling.is_over:
            draw_keys(surface, ui, foot, self._keys(), strong=0)
        else:
            self._settling.draw(surface, ui, foot)

    def _choices(self) -> list[Block]:
        """Return what was found out, hidden harm to own up to, and the rows that can be chosen."""
        rows = [
            row_part(way.words, self._rows, is_focus=index == self._focus)
            for index, way in enumerate(self._ways())
        ]
        rows[0] = replace(rows[0], before=ROWS_GAP)
        return [*self._insight(), *self._hidden(), *rows]

    def _insight(self) -> Iterator[Block]:
        """Give what was found out that night, and what it buys; practice and pilots find none."""
        if self._account.facts.is_practice or not self._is_kept or self._pack is not None:
            return
        yield heading_part(_("Insight"))
        if not self._brought:
            none = _(
                "This night brought no new insight. Spotting a droid or sharing a finding does."
            )
            yield paragraph_part(none, gap=6, keeps=True)
            return
        told = plural(
            "This night brought one insight.", "This night brought {n} insight.", self._brought
        )
        buys = _("At the workbench it buys small helps for the nights to come.")
        yield paragraph_part(f"{told.format(n=self._brought)} {buys}", gap=6, keeps=True)

    def _hidden(self) -> list[Block]:
        """Return what is said of harm that nobody saw, and what was owned up already."""
        if not self._account.facts.liabilities or self._pack is not None:
            return []
        price = _("Kept quiet, it comes out in a later night and costs half as much again.")
        gain = _("Owned up now, half of the trust comes back and it is settled.")
        blocks = [heading_part(_("What nobody saw"))]
        if self._open:
            blocks.append(paragraph_part(f"{price} {gain}", gap=6, keeps=True))
        for at in sorted(self._owned):
            deed, back = self._account.hidden_deed(at)
            words = _("owned up and settled: {deed}").format(deed=deed)
            blocks.append(entry_part(words, back, good=True))
        return blocks

    def _keys(self) -> list[tuple[str, str]]:
        glyph = self._session.glyph
        chosen = self._ways()[self._focus].key if self._is_last else _("turn the page")
        on = (glyph(Action.CONFIRM), chosen)
        return [on, (glyph(Action.BACK), _("page before"))] if self._leaves.page else [on]

    def stamp(self) -> Hashable:
        """Return the page and what was done on it."""
        session, settled = self._session, self._settling.step
        return (
            self._leaves.page,
            self._focus,
            self._redraws,
            session.version,
            session.device,
            settled,
        )
