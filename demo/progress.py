"""What a person sees while the demo works: stages and tasks, live on a terminal, one line each elsewhere."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

from demo.airflow_api import Task

STYLES = {"success": "green", "failed": "red", "upstream_failed": "red", "running": "cyan", "up_for_retry": "yellow"}
SIGNS = {"success": "✓", "failed": "✗", "upstream_failed": "✗", "skipped": "-", "up_for_retry": "↻"}
SHOWN_TASKS = 14


@dataclass
class Stage:
    """One step of the start; ``detail`` is what came out of it."""

    title: str
    began: float = field(default_factory=time.monotonic)
    seconds: float | None = None
    failed: bool = False
    detail: str = ""

    @property
    def elapsed(self) -> float:
        """Seconds so far, or in all."""
        return time.monotonic() - self.began if self.seconds is None else self.seconds


class Progress:
    """The stages of one start, drawn as they happen. Use as a context manager."""

    def __init__(self, console: Console) -> None:
        self.stages: list[Stage] = []
        self._console = console
        self._tasks: Sequence[Task] = ()
        self._titles: dict[str, str] = {}
        self._told: set[tuple[str, str]] = set()
        self._live = (
            Live(console=console, get_renderable=self._draw, refresh_per_second=6) if console.is_terminal else None
        )

    def __enter__(self) -> Self:
        if self._live:
            self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._tasks = ()
        if self._live:
            self._live.stop()

    @contextmanager
    def stage(self, title: str) -> Iterator[Stage]:
        """A stage that is timed, and shown as failed when the block raises."""
        stage = Stage(title)
        self.stages.append(stage)
        if not self._live:
            self._console.print(f"… {title}", markup=False, highlight=False)
        try:
            yield stage
        except BaseException:
            stage.failed = True
            raise
        finally:
            stage.seconds = stage.elapsed
            self._tell(stage)

    def show_tasks(self, tasks: Sequence[Task], titles: dict[str, str]) -> None:
        """The task instances as they are now; ``titles`` names their DAGs."""
        self._tasks, self._titles = tasks, titles
        if not self._live:
            self._tell_news(tasks)

    def _tell(self, stage: Stage) -> None:
        if not self._live:
            sign = "✗" if stage.failed else "✓"
            self._console.print(
                f"{sign} {stage.title:<28}{stage.elapsed:6.1f} s  {stage.detail}", markup=False, highlight=False
            )

    def _tell_news(self, tasks: Sequence[Task]) -> None:
        done = sum(task.is_finished for task in tasks)
        for task in tasks:
            news = (f"{task.dag}/{task.id}", task.state)
            if news in self._told or not (task.is_finished or task.state == "up_for_retry"):
                continue
            self._told.add(news)
            seconds = f"{task.seconds:.1f} s" if task.seconds is not None else ""
            line = f"  {SIGNS.get(task.state, ' ')} [{done}/{len(tasks)}] {self._titles[task.dag]} · {task.title}"
            self._console.print(f"{line} · {task.state} {seconds}", markup=False, highlight=False, soft_wrap=True)

    def _draw(self) -> RenderableType:
        parts: list[RenderableType] = [self._draw_stages()]
        if self._tasks:
            done = sum(task.is_finished for task in self._tasks)
            bar = Table.grid(padding=(0, 1))
            bar.add_row(
                ProgressBar(total=len(self._tasks), completed=done, width=50), f"{done}/{len(self._tasks)} tasks"
            )
            parts += [Text(), self._draw_tasks(), bar]
        return Group(*parts)

    def _draw_stages(self) -> Table:
        table = Table.grid(padding=(0, 2))
        for stage in self.stages:
            running = stage.seconds is None
            sign: RenderableType = (
                Spinner("dots") if running else Text("✗", "red") if stage.failed else Text("✓", "green")
            )
            table.add_row(sign, stage.title, f"{stage.elapsed:.1f} s", Text(stage.detail, "dim"))
        return table

    def _draw_tasks(self) -> Table:
        table = Table(box=None, header_style="bold", pad_edge=False)
        for heading in ("DAG", "Task", "State"):
            table.add_column(heading, no_wrap=True, overflow="ellipsis")
        table.add_column("Seconds", justify="right")
        for task in _most_telling(self._tasks):
            seconds = f"{task.seconds:.1f}" if task.seconds is not None else ""
            table.add_row(self._titles[task.dag], task.title, Text(task.state, STYLES.get(task.state, "dim")), seconds)
        return table


def _most_telling(tasks: Sequence[Task]) -> list[Task]:
    """As many tasks as fit a screen, in their order: first those that failed or run, then the newest finished."""
    moving = [task for task in tasks if task.state in ("running", "queued", "failed", "up_for_retry")]
    finished = [task for task in tasks if task.is_finished and task not in moving]
    waiting = [task for task in tasks if task not in moving and task not in finished]
    room = max(0, SHOWN_TASKS - len(moving))
    chosen = (moving + finished[-room:] if room else moving)[:SHOWN_TASKS]
    chosen += waiting[: SHOWN_TASKS - len(chosen)]
    return [task for task in tasks if task in chosen]
