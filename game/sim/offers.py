"""Offers: what the courier could do here and now, with its price before the act.

Offers are made anew from the world whenever they are asked for: by the HUD, by the interaction
system and by tests. They hold no state.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TEMPT_TICKS: Final = 60
"""How long a harmful thing must be held: nobody does it by a slip."""

TEMPT_ORDER: Final = 2
"""Harmful things come after everything else that a button could do."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be done.

    Attributes:
        verb: the registered verb that does it.
        target: id of what it is done to.
        label: English msgid for the prompt; ``{name}`` stands for the target's name.
        x: where the prompt stands, subtiles.
        y: as ``x``.
        hold: ticks the button must be held; 0 is a tap.
        button: ``use``, ``knock_down`` or ``ask``; ``run`` and ``papers`` only tell of other keys.
        price: change of trust it brings at least, known before the act.
        extra: further change if anybody sees it.
        leaves_liability: whether it leaves a hidden liability, seen or not.
        refusal: English msgid of why it cannot be done just now, or "".
        name: what ``{name}`` in the label becomes.
        order: offers of a lower order come first, however far they are.
        coins: what it takes from the purse; 0 where it costs none.
        on_release: whether only a tap does it, when the button comes up; holding on does nothing.
    """

    verb: str
    target: str
    label: str
    x: int
    y: int
    hold: int = 0
    button: str = "use"
    price: int = 0
    extra: int = 0
    leaves_liability: bool = False
    refusal: str = ""
    name: str = ""
    order: int = 0
    on_release: bool = False
    coins: int = 0
