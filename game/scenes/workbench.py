"""The workbench: three trees of small helps that insight buys, one node at a time."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from game.base.problems import Problem
from game.content.upgrades import TREES
from game.content.words import _, plural
from game.input.actions import Action
from game.lesson.insight import bought, missing_needs
from game.scenes.menu import MenuPage
from game.scenes.scene import Frame, Move, Pop, Push
from game.scenes.session import Session
from game.sim.kinds import Upgrade
from game.view.canvas import Area, Canvas
from game.view.menus import Item, MenuList
from game.view.page import draw_page
from game.view.palette import FOG, GOLD, PAPER, SAND, SLATE
from game.view.styles import BODY, LABEL, OBJECTIVE, SMALL
from game.view.text import Type
from game.view.ui import Ui
from game.view.widgets import Tabs

WIDEST: Final = 1180
"""Greatest width of the page, units: three trees stand side by side."""

SIZE: Final = 22
"""Of a node's words, units."""

_GAP: Final = 12
"""Units between two trees, and above the words about the node with the focus."""

_SIGNS: Final = {"bought": "check", "locked": "lock", "open": "goal"}


class Workbench(MenuPage):
    """Trees side by side, or one at a time where letters are large; one node has the focus."""

    def __init__(self, session: Session) -> None:
        """Lay out the nodes as the player's progress has them."""
        self._upgrades: Final = session.kinds.catalog.upgrades
        self._names: Final = {
            tree: [node.id for node in self._upgrades.values() if node.tree == tree]
            for tree in TREES
        }
        super().__init__(session, [], size=SIZE)
        self._lists: Final = [MenuList([], size=SIZE) for _tree in TREES]
        self._tabs: Final = Tabs(tuple(_(name) for name in TREES.values()))
        self._told = ""
        self._fill()
        self._open(0)

    @property
    def _node(self) -> Upgrade:
        """The node that has the focus."""
        return self._upgrades[self.menu.current.id]

    def _fill(self) -> None:
        """Show every node as it is now."""
        for menu, names in zip(self._lists, self._names.values(), strict=True):
            menu.items = [self._item(self._upgrades[name]) for name in names]

    def _item(self, node: Upgrade) -> Item:
        state = self._state(node)
        price = plural("{n} insight", "{n} insight", node.price).format(n=node.price)
        locked = _("locked · {price}").format(price=price)
        notes = {"bought": _("bought"), "locked": locked, "open": price}
        return Item(node.id, _(node.name), note=notes[state], icon=_SIGNS[state])

    def _state(self, node: Upgrade) -> str:
        """Return whether a node is bought, locked behind others, or open."""
        progress = self.session.progress
        if node.id in progress.upgrades:
            return "bought"
        return "locked" if missing_needs(progress, node) else "open"

    # -- what hands do ----------------------------------------------------------------------------
    def chosen(self, name: str) -> Move | None:
        """Ask before insight is spent, or say why the node cannot be bought."""
        after = bought(self.session.progress, self._upgrades, name)
        if isinstance(after, Problem):
            mend = after.mend[:1].upper() + after.mend[1:]
            self._told = _("{what}. {mend}.").format(what=after.what, mend=mend)
            self.redraw()
            return None
        return Push("confirm", self._question(self._upgrades[name]))

    def _question(self, node: Upgrade) -> dict[str, object]:
        """Return the question before insight is spent, which cannot be taken back."""
        lose = _("{text} It costs {price} of your {n} insight, and cannot be given back.")
        insight = self.session.progress.insight
        return {
            "ask": _("Buy “{name}”?").format(name=_(node.name)),
            "lose": lose.format(text=_(node.text), price=node.price, n=insight),
            "yes": _("Yes, buy it"),
            "move": Pop(),
            "act": self._buy,
        }

    def _buy(self) -> None:
        """Buy the node that has the focus."""
        node = self._node
        after = bought(self.session.progress, self._upgrades, node.id)
        if isinstance(after, Problem):
            return
        self.session.keep(after)
        told = _("“{name}” is yours from the next night you begin.")
        self._told = told.format(name=_(node.name))
        self._fill()
        self.redraw()

    def handle(self, action: Action) -> Move | None:
        """Let what was told go once hands do something else."""
        if action is not Action.CONFIRM:
            self._told = ""
        return super().handle(action)

    def turned(self, steps: int) -> Move | None:
        """Go to the tree beside, in the same row."""
        self._open(self._tabs.index + steps)
        return None

    def other(self, action: Action) -> Move | None:
        """Go to the tree beside."""
        if action in (Action.PAGE_NEXT, Action.PAGE_PREVIOUS):
            self._open(self._tabs.index + (1 if action is Action.PAGE_NEXT else -1))
        return None

    def update(self, frame: Frame) -> Move | None:
        """Let the pointer go to another tree, by its name or by a node of it."""
        pointer = frame.inputs.pointer
        at = pointer.x, pointer.y
        tab = self._tabs.hit(at) if pointer.clicked else None
        if tab is not None:
            self._open(tab)
            return None
        if pointer.moved or pointer.clicked:
            over = [index for index, menu in enumerate(self._lists) if menu.hit(at) is not None]
            if over and over[0] != self._tabs.index:
                self._open(over[0])
        before = self.menu.focus
        move = super().update(frame)
        if self.menu.focus != before and not pointer.clicked:
            self._told = ""
        return move

    def _open(self, index: int) -> None:
        """Give a tree the focus, in the row where it was."""
        row = self.menu.focus
        self._tabs.index = index % len(self._lists)
        for place, menu in enumerate(self._lists):
            menu.is_open = place == self._tabs.index
        self.menu = self._lists[self._tabs.index]
        self.menu.focus = min(row, len(self.menu.items) - 1)
        self._told = ""
        self.redraw()

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the trees, and below them what the node with the focus is."""
        self.session.backdrop.draw(surface, ui)
        title = _("The workbench: {n} insight to spend")
        told = title.format(n=self.session.progress.insight)
        room = draw_page(surface, ui, told, self._keys(), widest=WIDEST)
        words = self._words(ui)
        high = sum(ui.pen.paragraph_height(text, style, room.width) for text, style in words)
        y = room.bottom - high
        below = Area(room.x, room.y, room.width, y - room.y - ui.px(_GAP))
        if ui.is_cramped:
            self._draw_tree(surface, ui, below)
        else:
            self._draw_trees(surface, ui, below)
        surface.fill(SLATE, (room.x, y - ui.px(_GAP // 2), room.width, max(1, ui.px(1))))
        for text, style in words:
            y = ui.pen.paragraph(surface, (room.x, y), text, style, room.width)

    def _draw_trees(self, surface: Canvas, ui: Ui, room: Area) -> None:
        """Draw all trees side by side."""
        gap = ui.px(_GAP)
        wide = (room.width - gap * (len(self._lists) - 1)) // len(self._lists)
        self._tabs.rects = []
        for index, (menu, name) in enumerate(zip(self._lists, self._tabs.labels, strict=True)):
            x = room.x + index * (wide + gap)
            style = LABEL.colored(PAPER if menu.is_open else FOG)
            head = ui.pen.draw(surface, ui.pen.fit(name, style, wide), (x + ui.px(18), room.y))
            top = head.bottom + ui.px(8)
            menu.draw(surface, ui, Area(x, top, wide, room.bottom - top))

    def _draw_tree(self, surface: Canvas, ui: Ui, room: Area) -> None:
        """Draw the names of the trees, and the one that is open."""
        y = self._tabs.draw(surface, ui, room)
        for menu in self._lists:
            menu.rows = []
        self.menu.draw(surface, ui, Area(room.x, y, room.width, room.bottom - y))

    def _words(self, ui: Ui) -> list[tuple[str, Type]]:
        """Return what is said of the node with the focus, each with its style."""
        node = self._node
        told = (self._told, BODY.colored(SAND)) if self._told else (self._state_words(node), BODY)
        if ui.is_cramped:
            return [(_(node.text), BODY.colored(GOLD)), told]
        hint = _("No night needs any of this: each can be done without.")
        return [(_(node.text), OBJECTIVE.colored(GOLD)), told, (hint, SMALL.colored(FOG))]

    def _state_words(self, node: Upgrade) -> str:
        """Return what a node costs and needs, or that it is bought."""
        if self._state(node) == "bought":
            return _("Bought.")
        words = _("Price: {price} insight.").format(price=node.price)
        if node.needs:
            named = ", ".join(self._need_words(name) for name in node.needs)
            words += " " + _("Needs: {needs}.").format(needs=named)
        return words

    def _need_words(self, name: str) -> str:
        """Return a requirement, and whether it is there."""
        has = name in self.session.progress.upgrades
        form = _("{name} (bought)") if has else _("{name} (not yet)")
        return form.format(name=_(self._upgrades[name].name))

    def _keys(self) -> list[tuple[str, str]]:
        glyph, progress = self.session.glyph, self.session.progress
        refused = isinstance(bought(progress, self._upgrades, self._node.id), Problem)
        return [
            (glyph(Action.CONFIRM), _("say why not") if refused else _("buy")),
            (glyph(Action.BACK), _("back")),
            (glyph(Action.PAGE_NEXT), _("next tree")),
        ]

    def stamp(self) -> Hashable:
        """Return what the page shows."""
        return super().stamp(), self._tabs.index, self._told
