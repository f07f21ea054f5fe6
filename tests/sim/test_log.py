"""The log keeps every tick's intents in few pieces, and is a sequence like any other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.sim.intents import Intents
from game.sim.log import Log

WISHES = (Intents(), Intents(direction=16), Intents(use=True))
wishes = st.lists(st.sampled_from(WISHES), max_size=60)


@given(wishes, st.integers(-70, 70), st.integers(-70, 70))
def test_a_log_reads_like_the_list_of_its_ticks(wanted, start, stop):
    log = Log(wanted)
    assert (len(log), list(log), log[start:stop]) == (len(wanted), wanted, wanted[start:stop])
    assert [log[at] for at in range(-len(wanted), len(wanted))] == [*wanted, *wanted]


@given(wishes, st.integers(0, 70), wishes)
def test_a_log_that_was_cut_goes_on_from_there(wanted, ticks, more):
    log = Log(wanted)
    log.keep(ticks)
    for one in more:
        log.append(one)
    assert list(log) == [*wanted[:ticks], *more]


@given(wishes, wishes)
def test_a_copy_of_a_log_goes_its_own_way(wanted, more):
    log = Log(wanted)
    twin = log.copied()
    for one in more:
        twin.append(one)
    assert (list(log), list(twin)) == (wanted, [*wanted, *more])


def test_a_long_night_of_few_wishes_takes_little_room():
    log = Log([WISHES[tick // 40 % 3] for tick in range(6000)])
    assert log.changes == 150
