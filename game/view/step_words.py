"""What the network asks for next, in words: the sentence that goes with the diamond."""

from __future__ import annotations

from typing import Final

from game.content.words import _, later
from game.sim.rules import network_view
from game.sim.rules.next_step import Step, next_step
from game.sim.world import World

_WORDS: Final = {
    "take_spool": later("Take a spool from a rack"),
    "plug": later("Plug the spool in at a hub"),
    "plug again": later("Plug the other end in at another hub"),
    "start_peak": later("Start the peak at the counter"),
    "reset": later("Reset the cable at {hub}"),
    "hand_over": later("Hand the parcel over at {hub}"),
    "unload": later("Take the parcel off the tray at {hub}"),
    "scan": later("Fetch the parcel at {hub}"),
    "call_orders": later("Back to the counter: call the next parcels"),
    "pick_up": later("Pick up the spool"),
    "pick_up parcel": later("Pick up the parcel"),
}  # fmt: skip


def step_words(world: World) -> str:
    """Return the next step in the reader's language; "" where no network asks for one."""
    step = next_step(world) if network_view.has_network(world) else None
    if step is None:
        return ""
    labels = {hub.id: _(hub.label) for hub in network_view.hubs(world)}
    told = _(_WORDS[_key(world, step)]).format(hub=labels.get(step.target, ""))
    if not step.ride_to:
        return told
    if step.ride_to == step.target:
        return _("{step}: take the lane").format(step=told)
    return _("{step}: take the lane to {hub}").format(step=told, hub=labels[step.ride_to])


def _key(world: World, step: Step) -> str:
    """Return under which key a step's words stand."""
    if step.verb == "plug" and network_view.carried_cable(world) is not None:
        return "plug again"
    if step.verb == "pick_up" and world.fixtures[step.target].kind == "parcel":
        return "pick_up parcel"
    return step.verb
