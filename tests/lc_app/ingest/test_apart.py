"""Work in a separate process: its limits, its progress, its end."""

# ruff: noqa: ARG001, ARG005  every function gets the callable for its steps

import os
import subprocess
import sys
import threading
from concurrent.futures import CancelledError
from pathlib import Path
from time import sleep

import pandas as pd
import pytest

from lc_app.ingest import UnreadableExportError, apart
from lc_app.ingest.helpers import Helpers
from lc_app.ingest.problems import Problem
from lc_app.settings import ROOT
from tests.lc_app.ingest.builders import refusal


def doubled(value, step):
    return value * 2


def same(value, step):
    return value


def in_steps(step):
    step("first", 0.25)
    step("second", 1.0)
    return os.getpid()


def process(step):
    return os.getpid()


def endless(step):
    step("begun", 0.0)
    while True:
        pass


def hungry(step):
    return len(bytearray(100_000_000_000))


def aborting(step):
    os.abort()


def refusing(step):
    raise UnreadableExportError(Problem.TOO_MANY_CELLS, "5")


def mistaken(step):
    raise KeyError("kolom")


def printing(step):
    sys.stdout.write("what a library prints")
    sys.stdout.flush()
    return "told"


def unsendable(step):
    return threading.Lock()


def outcome(call, **options):
    """Sheet, cell and code of the finding with which work is refused."""
    return refusal(lambda work: apart.run(work, **options), call)


def test_a_function_runs_in_another_process_and_returns_its_value():
    assert apart.run(doubled, "ab") == "abab"
    assert apart.run(process) != os.getpid()


def test_the_process_is_kept_for_the_next_piece_of_work():
    assert apart.run(process) == apart.run(process)


def test_tables_come_back_as_they_are():
    table = pd.DataFrame({"naam": ["Lab A", None], "jaar": [2021, 2022]}, index=[3, 5])

    result = apart.run(same, table)

    pd.testing.assert_frame_equal(result, table)


def test_steps_are_told_in_order_where_the_work_was_asked_for():
    told = []

    apart.run(in_steps, progress=lambda name, fraction: told.append((name, fraction)))

    assert told == [("first", 0.25), ("second", 1.0)]


def test_an_endless_loop_is_stopped_and_the_next_piece_of_work_is_done():
    assert outcome(endless, seconds=0.2) == ("", "", "reading-took-too-long")
    assert apart.run(doubled, 2) == 4


def test_more_memory_than_is_allowed_is_refused():
    assert outcome(hungry) == ("", "", "reading-used-too-much-memory")
    assert apart.run(doubled, 2) == 4


def test_a_process_that_aborts_harms_nobody():
    assert outcome(aborting) == ("", "", "reader-died")
    assert apart.run(doubled, 2) == 4


def test_a_refusal_comes_through_with_its_value():
    with pytest.raises(UnreadableExportError) as refused:
        apart.run(refusing)

    assert refused.value.finding.problem is Problem.TOO_MANY_CELLS
    assert refused.value.finding.value == "5"


@pytest.mark.parametrize(
    ("function", "said"),
    [
        pytest.param(mistaken, "KeyError: 'kolom'", id="an exception"),
        pytest.param(unsendable, "cannot pickle", id="a value that cannot be sent"),
    ],
)
def test_a_mistake_of_the_program_is_told_as_such_and_logged_with_its_trace(function, said, caplog):
    with pytest.raises(UnreadableExportError) as refused:
        apart.run(function)

    assert refused.value.finding.problem is Problem.READER_DIED
    assert said in caplog.text


def test_what_is_printed_does_not_come_between():
    assert apart.run(printing) == "told"


def test_work_that_cannot_be_sent_is_refused_at_once():
    with pytest.raises((AttributeError, TypeError)):
        apart.start(lambda step: None)


def test_a_job_tells_its_step_and_can_be_cancelled():
    job = apart.start(endless)
    first = next(job.steps())

    job.cancel()

    assert first == apart.Step("begun", 0.0)
    assert job.poll() is None
    with pytest.raises(CancelledError):
        job.result()


def test_a_job_that_ended_is_not_changed_by_a_late_cancel():
    job = apart.start(doubled, 2)
    value = job.result()

    job.cancel()

    assert value == job.result() == 4


def test_waiting_for_a_job_ends_when_it_should():
    job = apart.start(endless)

    with pytest.raises(TimeoutError):
        job.result(timeout=0.01)

    job.cancel()


def test_two_pieces_of_work_go_on_at_once_in_processes_of_their_own():
    waiting = apart.start(endless)
    next(waiting.steps())

    answered = apart.run(process)

    assert waiting.poll() is not None
    assert answered != os.getpid()
    waiting.cancel()


def test_more_work_than_there_are_processes_is_all_done():
    jobs = [apart.start(doubled, number) for number in range(8)]

    assert [job.result() for job in jobs] == [0, 2, 4, 6, 8, 10, 12, 14]


PARENT = """
from lc_app.ingest import apart
from tests.lc_app.ingest.test_apart import process
print(apart.run(process), flush=True)
import os
os._exit(0)
"""


def test_a_process_ends_when_the_program_that_started_it_is_gone():
    parent = subprocess.run(
        [sys.executable, "-c", PARENT], cwd=ROOT, capture_output=True, timeout=60, check=True
    )
    child = int(parent.stdout)

    gone = any(not alive(child) or sleep(0.05) for _ in range(200))

    assert gone


def alive(number):
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{number}/stat").read_text("ascii").split()[2]


def test_all_processes_end_with_the_program():
    helpers = Helpers()
    helpers.prepare()
    with helpers.one() as helper:
        pass

    helpers.stop()

    assert not helper.alive
