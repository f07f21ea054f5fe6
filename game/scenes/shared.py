"""The shelf of shared levels: those of installed packs, with a picture and who made them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final, NamedTuple

from game.base.problems import plain
from game.base.units import TICKS_PER_SECOND
from game.content.manifest import NO_LICENCE, PackedLevel
from game.content.packs import Card, Pack, installed_packs
from game.content.saves import NightRecord
from game.content.words import _
from game.input.actions import Action
from game.lesson.shared import progress_file
from game.scenes.menu import MenuPage
from game.scenes.scene import Frame, Go, Move, Pop
from game.scenes.session import Session
from game.view.canvas import Area, Canvas
from game.view.menus import Item
from game.view.page import draw_page
from game.view.palette import CREAM, FOG, GOLD, MINT, MIST, SAND
from game.view.plate import plate_or_none
from game.view.styles import BODY, HEADING, OBJECTIVE, SMALL
from game.view.ui import Ui

WIDEST: Final = 1180
"""Greatest width of the page, units: list and picture stand side by side."""

SIZE: Final = 24
"""Of a level's name, units."""

NAME: Final = 60
"""Most characters of a stranger's name that are shown."""

_GAP: Final = 26
_PICTURE: Final = (648, 364)


Ink = tuple[int, int, int]
"""A color."""


class Entry(NamedTuple):
    """A level on the shelf.

    Attributes:
        pack: the pack it is in.
        level: how it is listed there.
        number: its place among the pack's levels, from 1.
        record: the best of it so far, or None.
        is_in_hand: whether a night in it was left at a checkpoint.
    """

    pack: Pack
    level: PackedLevel
    number: int
    record: NightRecord | None
    is_in_hand: bool

    @property
    def title(self) -> str:
        """The level's name."""
        card = self.pack.cards.get(self.level.stem, Card())
        return shown(card.title or self.level.stem)


def shown(text: str) -> str:
    """Return a stranger's words in one line, without hidden characters, and not too long."""
    return plain(" ".join(text.split()), NAME)


class Shared(MenuPage):
    """All shared levels in a list; beside it the one with the focus."""

    def __init__(self, session: Session, *, then: Move | None = None) -> None:
        """Look at what is installed.

        Args:
            session: what scenes share.
            then: where leaving the shelf leads; to the page below if None.
        """
        session.visit(None)
        self._then: Final = then or Pop()
        self._entries: Final = _entries(session)
        super().__init__(session, [_item(entry) for entry in self._entries], size=SIZE)

    @property
    def _entry(self) -> Entry | None:
        """The level with the focus; None on an empty shelf."""
        return self._entries[self.menu.focus] if self._entries else None

    # -- what hands do ----------------------------------------------------------------------------
    def handle(self, action: Action) -> Move | None:
        """Move along the list, open a level, or leave; an empty shelf can only be left."""
        if self._entries:
            return super().handle(action)
        return self.back() if action is Action.BACK else None

    def update(self, frame: Frame) -> Move | None:
        """Let the pointer give the focus and open."""
        return super().update(frame) if self._entries else None

    def chosen(self, name: str) -> Move | None:  # noqa: ARG002 - the focus says it
        """Open the level with the focus, or go on with the night left in it."""
        entry = self._entry
        if entry is None:
            return None
        path = str(entry.pack.folder / entry.level.file)
        return Go("loading", {"level": path, "resume": entry.is_in_hand})

    def back(self) -> Move | None:
        """Leave the shelf."""
        return self._then

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the list and what is said about the level with the focus."""
        self.session.backdrop.draw(surface, ui)
        room = draw_page(surface, ui, _("Shared levels"), self._keys(), widest=WIDEST)
        entry = self._entry
        if entry is None:
            _draw_empty(surface, ui, room)
        elif ui.is_cramped:
            self._draw_narrow(surface, ui, room, entry)
        else:
            wide = room.width - ui.px(_PICTURE[0] + _GAP)
            self.menu.draw(surface, ui, Area(room.x, room.y, wide, room.height))
            left = room.x + wide + ui.px(_GAP)
            beside = Area(left, room.y, room.right - left, room.height)
            self._draw_entry(surface, ui, beside, entry)

    def _draw_narrow(self, surface: Canvas, ui: Ui, room: Area, entry: Entry) -> None:
        """Draw the list with the words below it, where letters are large."""
        lines = [ui.pen.fit(text, SMALL.colored(ink), room.width) for text, ink in _words(entry)]
        y = room.bottom - sum(line.height for line in lines)
        self.menu.draw(surface, ui, Area(room.x, room.y, room.width, y - room.y - ui.px(6)))
        for line in lines:
            y = ui.pen.draw(surface, line, (room.x, y)).bottom

    def _draw_entry(self, surface: Canvas, ui: Ui, room: Area, entry: Entry) -> None:
        """Draw a level's picture, its name, and who made it."""
        size = min(room.width, ui.px(_PICTURE[0])), min(room.height * 7 // 10, ui.px(_PICTURE[1]))
        face = plate_or_none(ui, entry.pack.picture(entry.level.stem), size)
        y = room.y
        if face is not None:
            surface.blit(face, room.topleft)
            y += face.get_height() + ui.px(12)
        title = ui.pen.fit(entry.title, HEADING.colored(CREAM), room.width)
        y = ui.pen.draw(surface, title, (room.x, y)).bottom
        for text, ink in _words(entry):
            line = ui.pen.fit(text, BODY.colored(ink), room.width)
            y = ui.pen.draw(surface, line, (room.x, y)).bottom + ui.px(2)

    def _keys(self) -> list[tuple[str, str]]:
        glyph, entry = self.session.glyph, self._entry
        back = (glyph(Action.BACK), _("back"))
        if entry is None:
            return [back]
        word = _("go on") if entry.is_in_hand else _("begin")
        return [(glyph(Action.CONFIRM), word), back]

    def stamp(self) -> Hashable:
        """Return what the page shows."""
        return super().stamp(), len(self._entries)


def _entries(session: Session) -> list[Entry]:
    """Return all levels of all packs, a pack's levels in their order."""
    found = []
    for pack in installed_packs(session.locations.packs):
        store = progress_file(session.locations.saves, pack)
        store.load()
        progress = store.progress
        for number, level in enumerate(pack.manifest.levels, 1):
            in_hand = progress.night is not None and progress.night.level == level.stem
            record = progress.nights.get(level.stem)
            found.append(Entry(pack, level, number, record, in_hand))
    return found


def _item(entry: Entry) -> Item:
    done = entry.record is not None and entry.record.completed > 0
    note = _("in hand") if entry.is_in_hand else _("done") if done else ""
    return Item(f"{entry.pack.folder.name}/{entry.level.stem}", entry.title, note=note)


def _words(entry: Entry) -> list[tuple[str, Ink]]:
    """Return what is said about a level, line by line: author, pack, terms, what was done."""
    manifest = entry.pack.manifest
    count = len(manifest.levels)
    pack = shown(manifest.title_in("en"))
    by = _("By {author}").format(author=shown(manifest.author))
    told = _("From the pack “{pack}”").format(pack=pack)
    if count > 1:
        told = _("{told}, level {n} of {all}").format(told=told, n=entry.number, all=count)
    licence = shown(manifest.licence)
    terms = _("Licence: {name}.").format(name=licence)
    if manifest.licence == NO_LICENCE:
        terms = _("No licence: play it, but do not pass on changes.")
    secret = _("Secret {n} of 5.").format(n=entry.level.secret) if entry.level.secret else ""
    code = _("Code {code}.").format(code=entry.pack.code)
    listed = " ".join(part for part in (secret, terms, code) if part)
    return [(by, GOLD), (told, SAND), (listed, MIST), (_state(entry), MINT)]


def _state(entry: Entry) -> str:
    """Return how far the player has come."""
    if entry.is_in_hand:
        return _("You left a night here; it goes on from that moment.")
    if entry.record is None or not entry.record.completed:
        return _("Not played yet. Its score is kept apart from the course.")
    minutes, seconds = divmod(entry.record.best_ticks // TICKS_PER_SECOND, 60)
    return _("Best time {m}:{s:02}, kept apart from the course.").format(m=minutes, s=seconds)


def _draw_empty(surface: Canvas, ui: Ui, room: Area) -> None:
    """Say how levels come onto the shelf."""
    side = 48 * ui.k
    if not ui.is_cramped:
        for place in range(3):
            surface.blit(ui.icons.get("chapter_dark", side), (room.x + place * side, room.y))
    y = room.y if ui.is_cramped else room.y + side + ui.px(12)
    empty = HEADING.colored(CREAM)
    y = ui.pen.paragraph(surface, (room.x, y), _("The shelf is still empty."), empty, room.width)
    lines = (
        (_("Levels that other people made come in files that end in .ledger.zip."), OBJECTIVE),
        (_("Save such a file, open a terminal in its folder and type:"), BODY),
        ("shadow-ledger install NAME.ledger.zip", OBJECTIVE.colored(GOLD)),
        (_("To give away levels of your own: shadow-ledger pack"), BODY.colored(SAND)),
        (_("A pack holds no programs, and the game looks at all of it first."), BODY.colored(FOG)),
    )
    for text, style in lines:
        y += ui.px(4 if ui.is_cramped else 10)
        if y + ui.pen.paragraph_height(text, style, room.width) > room.bottom:
            return  # the least important lines stand last
        y = ui.pen.paragraph(surface, (room.x, y), text, style, room.width)
