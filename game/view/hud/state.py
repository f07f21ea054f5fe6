"""What the HUD remembers between frames: captions, the last reason, the last changes of trust.

It reads events; it never changes a world. Call ``note`` once a tick while the game runs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from game.sim.events import Cited, Event, Heard, Refused, Rewound, Seen, TrustChanged
from game.sim.rules.network_events import (
    CableTripped,
    OrdersCalled,
    ParcelDelivered,
    PeakEnded,
)
from game.sim.world import World
from game.view.captions import STORY, Caption, Captions
from game.view.citation_words import citation_words
from game.view.hud.fading import Fades
from game.view.hud.placing import Mooring
from game.view.parcel_words import parcel_words
from game.view.reason import REASON_TICKS, Reason, reason_of

CHANGE_TICKS: Final = 210
"""How long a change of trust stands beside the rod."""

REFUSAL_TICKS: Final = 150
"""How long a refusal stands where prompts are."""


@dataclass(slots=True)
class HudState:
    """The HUD's memory of one visit to a level.

    Attributes:
        captions: what is said and heard.
        reason: why the courier was last seen; None when that has faded.
        change: the last change of trust, several of one moment added up; 0 when it has faded.
        deed: the deed it was for, by id.
        refusal: English msgid of what was last refused, or "".
        fades: how strong each corner is.
        mooring: where prompts lie.
        network_corner: where the network's panel stood last.
        reminder: what to do at length, in the reader's language, while it was asked for; or "".
    """

    captions: Captions = field(default_factory=Captions)
    reason: Reason | None = None
    change: int = 0
    deed: str = ""
    refusal: str = ""
    fades: Fades = field(default_factory=Fades)
    mooring: Mooring = field(default_factory=Mooring)
    network_corner: str = ""
    reminder: str = ""
    _reason_until: int = 0
    _change_until: int = 0
    _refusal_until: int = 0
    _reminder_until: int = 0

    def remind(self, text: str) -> None:
        """Show at length what to do, at once, for as long as it takes to read; again hides it."""
        self.reminder = "" if self.reminder == text else text
        self._reminder_until = self.captions.now + Caption("", text).ticks

    def refuse(self, reason: str) -> None:
        """Show why something cannot be done; ``reason`` is an English msgid."""
        self.refusal, self._refusal_until = reason, self.captions.now + REFUSAL_TICKS

    def note(self, events: Iterable[Event], world: World) -> None:
        """Take in the events of one tick and let that tick pass."""
        happened = tuple(events)
        for event in happened:
            self._take(event, world)
        self.captions.note(happened, world)
        self.captions.advance()
        now = self.captions.now
        if now >= self._reason_until:
            self.reason = None
        if now >= self._change_until:
            self.change, self.deed = 0, ""
        if now >= self._refusal_until:
            self.refusal = ""
        if now >= self._reminder_until:
            self.reminder = ""

    def _take(self, event: Event, world: World) -> None:
        now = self.captions.now
        match event:
            case Seen() | Heard():
                self.reason, self._reason_until = reason_of(event, world), now + REASON_TICKS
            case TrustChanged(deed=deed, change=change):
                self.change, self.deed = self.change + change, deed
                self._change_until = now + CHANGE_TICKS
            case Cited():
                for told in citation_words(event, world):
                    self.captions.say(Caption("", told, weight=STORY))
            case OrdersCalled() | ParcelDelivered() | PeakEnded() | CableTripped():
                told = parcel_words(event, world)
                if told:
                    self.captions.say(Caption("", told, weight=STORY))
            case Refused(reason=reason):
                self.refuse(reason)
            case Rewound():
                self.reason, self.change, self.deed, self.refusal = None, 0, "", ""
