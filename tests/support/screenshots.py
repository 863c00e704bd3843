"""Pictures of the pages. ``python -m tests.support.screenshots --all DIR`` takes every page that
the crawl finds, on a phone and on a desktop, light and dark, in each language, and puts them on
contact sheets to look at."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import click
from playwright.sync_api import Browser, Error

from ctevents.domain.people import LANGUAGES
from tests.support.chromium import Screen, chromium, context_of, open_state
from tests.support.contact_sheets import Picture, contact_sheets
from tests.support.crawl import State
from tests.support.sites import Site, site_of_everything

SCHEMES = ("light", "dark")
WIDTHS = {"phone": 390, "desktop": 1280}
SHEETS = {
    "phone": {"columns": 6, "rows": 1, "width": 260, "height": 1250},
    "desktop": {"columns": 3, "rows": 2, "width": 520, "height": 640},
}


@dataclass(frozen=True)
class View:
    """A way to look at every page."""

    device: str
    scheme: str
    language: str

    @property
    def screen(self) -> Screen:
        height = 844 if self.device == "phone" else 900
        return Screen(WIDTHS[self.device], height, color_scheme=self.scheme)  # type: ignore[arg-type]

    def __str__(self) -> str:
        return f"{self.device}-{self.scheme}-{self.language}"


def take_all(
    folder: Path,
    only: Sequence[str],
    devices: Sequence[str],
    schemes: Sequence[str],
    languages: Sequence[str],
) -> None:
    with (
        tempfile.TemporaryDirectory() as scratch,
        site_of_everything(Path(scratch)) as site,
        chromium() as browser,
    ):
        states = [
            state
            for state in site.crawled().states
            if not only or any(text in str(state) for text in only)
        ]
        views = product(
            devices, schemes, languages or site.app.extensions["ctevents.texts.languages"]
        )
        for view in (View(*each) for each in views):
            pictures = list(_pictures(browser, site, states, view, folder))
            sheets = contact_sheets(pictures, folder, f"sheet-{view}", **SHEETS[view.device])
            click.echo("\n".join(map(str, sheets)))


def _pictures(
    browser: Browser, site: Site, states: Sequence[State], view: View, folder: Path
) -> Iterator[Picture]:
    (folder / str(view)).mkdir(parents=True, exist_ok=True)
    by_visitor: dict[str, list[tuple[int, State]]] = defaultdict(list)
    for number, state in enumerate(
        sorted(states, key=lambda state: (state.endpoint, state.status)), start=1
    ):
        by_visitor[state.visitor].append((number, state))
    taken = {}
    for visitor, numbered in by_visitor.items():
        with context_of(
            browser, site, site.visitors[visitor], view.screen, language=view.language
        ) as context:
            page = context.new_page()
            for number, state in numbered:
                file = folder / str(view) / f"{number:03}-{state.endpoint}-{state.status}.png"
                try:
                    open_state(page, state, language=view.language)
                    page.screenshot(path=file, full_page=True)
                except Error as error:
                    click.echo(f"{state}: {error.message.splitlines()[0]}")
                    continue
                sent = f", {state.submission.how}" if state.submission else ""
                taken[number] = Picture(
                    file, f"{number} {state.endpoint} {state.status}\n{visitor}{sent}"[:90]
                )
    for number in sorted(taken):
        yield taken[number]


@click.command(help=__doc__)
@click.option(
    "--all",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Where to.",
)
@click.option("--only", multiple=True, help="Pages whose route, address or visitor has this in it.")
@click.option(
    "--device", "devices", multiple=True, type=click.Choice(list(WIDTHS)), default=list(WIDTHS)
)
@click.option("--scheme", "schemes", multiple=True, type=click.Choice(SCHEMES), default=SCHEMES)
@click.option(
    "--language",
    "languages",
    multiple=True,
    type=click.Choice(LANGUAGES),
    help="Default: all there are.",
)
def main(folder: Path, **given: Sequence[str]) -> None:
    take_all(folder, **given)


if __name__ == "__main__":
    main()
