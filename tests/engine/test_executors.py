"""Other processes: they work while the build does, and are gone when it is gone, in whatever way it went."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PARENT = """
import os, sys, time
from catalogue.engine.executors import open_executor

if __name__ == "__main__":
    executor = open_executor(2)
    workers = {executor.submit(os.getpid).result() for _ in range(8)}
    futures = [executor.submit(time.sleep, 600) for _ in range(2)]
    print(*workers, flush=True)
    if sys.argv[1] == "cancel":
        executor.shutdown(cancel_futures=True)
        print("over", flush=True)
    time.sleep(600)
"""
PATIENCE = 30
"""Seconds after which a process that should have gone counts as left behind."""


@contextmanager
def parent_of(way: str) -> Iterator[tuple["subprocess.Popen[str]", list[int]]]:
    """Start a process with busy workers; yield it and the workers' ids."""
    command = [sys.executable, "-c", PARENT, way]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        try:
            yield parent, [int(number) for number in said(parent).split()]
        finally:
            parent.kill()


def said(process: "subprocess.Popen[str]") -> str:
    """Return the next line that a process prints."""
    assert process.stdout is not None
    return process.stdout.readline()


def is_running(process: int) -> bool:
    """Return whether a process is at work; one that has ended and waits to be collected is not."""
    try:
        return ") Z" not in Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False


def all_gone(processes: list[int]) -> bool:
    """Wait for processes to end; return whether they did, and end those that did not."""
    end = time.monotonic() + PATIENCE
    while any(map(is_running, processes)) and time.monotonic() < end:
        time.sleep(0.02)
    left = [process for process in processes if is_running(process)]
    for process in left:
        os.kill(process, signal.SIGKILL)
    return not left


pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_outlives_a_build_that_is_ended(how: signal.Signals) -> None:
    """Whoever kills a build leaves nothing running behind it."""
    with parent_of("wait") as (parent, workers):
        assert workers
        assert all(map(is_running, workers))
        parent.send_signal(how)
        assert all_gone(workers)


def test_giving_up_waits_for_nobody() -> None:
    """After a failure or an interrupt, calls under way are ended, not waited for."""
    with parent_of("cancel") as (parent, workers):
        assert said(parent) == "over\n"
        assert all_gone(workers)
