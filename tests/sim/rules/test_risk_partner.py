"""Stories of Old Bao at the festival: what his partner of the harbours may do before his eyes."""

from __future__ import annotations

from game.sim.events import Whistled
from game.sim.intents import Intents
from game.sim.rules import risk_view
from game.sim.rules.risk_events import ChargeStarted
from game.sim.simulation import Simulation
from game.sim.systems.company import company_of
from game.sim.systems.partnership import is_partner, partners_after
from tests.sim.rules.festival_night import night
from tests.sim.rules.festivals import festival
from tests.sim.worlds import EAST, STAND, of, put, run

BAO = put("bao", "giant", 20, 8, facing_angle=0, label="Old Bao")
LIGHT = put("glow", "walking_light", 20, 8, bearer="bao", behind_subtiles=2880,
            radius_subtiles=2880)  # fmt: skip
RUN_EAST = Intents(direction=0, gait="run")
SNEAK_EAST = Intents(direction=0, gait="sneak")


def before_bao(*partners: str) -> Simulation:
    """Return a night in which she stands in Bao's sight."""
    sim = festival(BAO, start=(22, 8), partners=partners)
    sim.world.courier.amnesty_until = 0
    return sim


def behind_bao(*partners: str) -> Simulation:
    """Return a night in which she stands in the light he carries behind him."""
    sim = festival(BAO, LIGHT, start=(17, 8), partners=partners)
    sim.world.courier.energy = 0
    return sim


def test_bao_whistles_at_whoever_runs_before_him_but_not_at_his_partner() -> None:
    assert of(run(before_bao(), 90, RUN_EAST), Whistled)
    assert not of(run(before_bao("bao"), 90, RUN_EAST), Whistled)
    assert of(run(before_bao("rosa"), 90, RUN_EAST), Whistled)


def test_bao_takes_no_note_of_his_partner_though_he_has_his_company_round_him() -> None:
    points = []
    for partners in ((), ("bao",)):
        sim = before_bao(*partners)
        run(sim, 90, STAND)
        bao = sim.world.actor("bao")
        assert bao in company_of(sim.world, bao)
        points.append(bao.aware.points)
    assert points[0] > points[1] == 0


def test_sneaking_in_a_partners_light_charges_as_standing_does() -> None:
    for partners, intents, charges in (
        (("bao",), SNEAK_EAST, True),
        (("bao",), EAST, False),
        ((), SNEAK_EAST, False),
        ((), STAND, True),
    ):
        sim = behind_bao(*partners)
        began = of(run(sim, 60, intents), ChargeStarted)
        assert bool(began) is charges, (partners, intents)
        assert (risk_view.energy(sim.world).held > 0) is charges, (partners, intents)


def test_a_rewind_leaves_a_partner_a_partner() -> None:
    sim = before_bao("bao")
    run(sim, 400, STAND)
    sim.rewind(300)
    assert is_partner(sim.world.actor("bao"))


# -- the shipped map ------------------------------------------------------------------------------
def test_on_the_map_bao_is_a_partner_from_the_start_or_not_at_all() -> None:
    for partners in ((), ("bao",)):
        world = night(partners=partners).world
        assert is_partner(world.actor("bao")) is bool(partners)
        assert partners_after(world) == partners


def test_partners_whom_a_night_does_not_show_stay_partners() -> None:
    assert partners_after(festival(partners=("bao",)).world) == ("bao",)
