"""Where work runs: here, in other processes, or wherever an executor of ``concurrent.futures`` leads."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from itertools import islice
from typing import Any, ParamSpec, TypeAlias, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

Progress: TypeAlias = Callable[[str, int, int], None]
"""Called with (stage, done, of how many)."""

WINDOW = 16
"""Calls under way at a time: enough to keep a few machines busy, few enough to bound memory."""


class InlineExecutor(Executor):
    """Runs each call at once, in this process: for tests, for small work, for ``--jobs 1``."""

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> "Future[R]":
        """Return a future that is already done; what the call raises is raised here and now."""
        future: Future[R] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class LazyProcesses(Executor):
    """A pool of processes that is started with the first call: a run with nothing to do starts none.

    Attributes:
        jobs: how many processes.
    """

    def __init__(self, jobs: int) -> None:
        """Hold the number of processes; none is started yet."""
        self.jobs = jobs
        self._pool: Executor | None = None

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> "Future[R]":
        """Return a future of the call in another process."""
        if self._pool is None:
            import multiprocessing
            from concurrent.futures import ProcessPoolExecutor

            self._pool = ProcessPoolExecutor(self.jobs, multiprocessing.get_context("spawn"), leave_with_parent)
        return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 as inherited
        """Stop the processes, if any were started; with ``cancel_futures`` at once, whatever they are doing."""
        if self._pool is None:
            return
        if cancel_futures:
            import multiprocessing

            # Files are written whole or not at all, so nothing is lost but time.
            for process in multiprocessing.active_children():
                process.terminate()
        self._pool.shutdown(wait, cancel_futures=cancel_futures)
        self._pool = None


def leave_with_parent() -> None:
    """Let this process end as soon as the one that started it has ended, in whatever way.

    A pool's processes wait on a pipe of which they themselves hold both ends, so they would never hear of a parent that
    was killed. And an interrupt from the keyboard, which reaches all of them, is left to the parent to answer.
    """
    import multiprocessing
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_after, args=(parent.join,), daemon=True).start()


def _leave_after(end: Callable[[], None]) -> None:
    end()
    os._exit(1)


def open_executor(jobs: int) -> Executor:
    """Return an executor for ``jobs`` processes; 0 means as many as there are processors to use."""
    count = jobs or available_processors()
    return InlineExecutor() if count == 1 else LazyProcesses(count)


def available_processors() -> int:
    """Return how many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def batches(items: Sequence[T], size: int) -> Iterator[tuple[T, ...]]:
    """Yield the items in order, ``size`` at a time."""
    for start in range(0, len(items), size):
        yield tuple(items[start : start + size])


def spread(executor: Executor, fn: Callable[..., R], calls: Iterable[tuple[Any, ...]]) -> Iterator[tuple[int, R]]:
    """Yield (number of the call, its result) as they are done; arguments are positional only.

    Only a few calls are under way at a time, so that results do not pile up while they are being used.

    Raises:
        Exception: whatever a call raised.
    """
    window = 1 if isinstance(executor, InlineExecutor) else WINDOW
    numbered = enumerate(calls)
    running = {executor.submit(fn, *call): number for number, call in islice(numbered, window)}
    while running:
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            number = running.pop(future)
            for following, call in islice(numbered, 1):
                running[executor.submit(fn, *call)] = following
            yield number, future.result()
