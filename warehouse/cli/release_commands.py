"""`odw withdraw`, `odw correct`, `odw embargo`: what an officer decides about releases."""

from __future__ import annotations

import sys
from datetime import datetime

import click

from catalog import Catalog, load_catalog
from warehouse.cli.feeding import feed_targets
from warehouse.cli.output import Record, json_option, print_json, print_records
from warehouse.clock import PROVINCE_TIME, moment, moment_text, now
from warehouse.database import connect
from warehouse.errors import OdwError
from warehouse.settings import Settings, read_settings

BY = "Who decides, by post."


def _not_blank(_: click.Context, option: click.Parameter, text: str | None) -> str | None:
    # The public reads the reason, the auditor the post: blanks would be neither.
    if text is not None and not text.strip():
        raise click.BadParameter("must not be blank.", param=option)
    return text


@click.command("withdraw")
@click.argument("dataset")
@click.argument("version", required=False)
@click.option("--by", required=True, callback=_not_blank, help=BY)
@click.option("--reason", required=True, callback=_not_blank, help="Why, as the public will read it.")
@click.option("--lift", is_flag=True, help="Let the rows of a withdrawn VERSION go out again with the next run.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
def withdraw_command(
    dataset: str, version: str | None, by: str, reason: str, lift: bool, yes: bool, as_json: bool
) -> None:
    """Remove a released VERSION (default: the served one) of DATASET everywhere, and keep its rows from going out.

    Every file of it, and of any other version with the same rows, is deleted; its addresses answer 410 with the reason.
    """
    settings = read_settings()
    catalog = load_catalog(settings.catalog)
    name = _dataset_id(settings, catalog, dataset)
    if lift:
        _lift(settings, catalog, name, version, by, reason, as_json=as_json)
        return
    if not yes:
        click.confirm(f"Delete every file of {name} {version or '(served version)'} for good?", abort=True, err=True)
    from publish.withdrawal import withdraw

    gone = withdraw(settings, name, version, by, reason)
    _write_pages(settings, catalog)
    record = {"dataset": name, "withdrawn": list(gone.versions), "served": gone.served}
    words = f"{name}: withdrawn {', '.join(gone.versions)}. Served now: {gone.served or 'nothing'}."
    _say(words, record, as_json=as_json)


def _lift(
    settings: Settings, catalog: Catalog, dataset: str, version: str | None, by: str, reason: str, *, as_json: bool
) -> None:
    if version is None:
        raise click.UsageError("--lift needs the withdrawn VERSION.")
    from publish.withdrawal import lift

    lifted = lift(settings, dataset, version, by, reason)
    _write_pages(settings, catalog)
    words = f"{dataset}: lifted for {', '.join(lifted)}. `odw run --dataset {dataset}` may release the rows again."
    _say(words, {"dataset": dataset, "lifted": list(lifted)}, as_json=as_json)


@click.command("correct")
@click.argument("dataset")
@click.argument("version", required=False)
@click.option("--by", callback=_not_blank, help=BY)
@click.option("--reason", callback=_not_blank, help="What was wrong, as the public will read it.")
@click.option("--cancel", is_flag=True, help="Take back a correction that was announced and not made.")
@json_option
def correct_command(
    dataset: str, version: str | None, by: str | None, reason: str | None, cancel: bool, as_json: bool
) -> None:
    """Announce that the next new version of DATASET corrects VERSION (default: the newest).

    The next run whose rows differ carries the reason in its change log, README, manifest, page and feed.
    """
    if not cancel and not (by and reason):
        raise click.UsageError("Give --by and --reason, or --cancel.")
    from publish.correction import announce_correction, cancel_correction

    settings = read_settings()
    name = _dataset_id(settings, load_catalog(settings.catalog), dataset)
    if cancel:
        cancel_correction(settings, name)
        _say(f"{name}: no correction is awaited any more.", {"dataset": name, "corrects": None}, as_json=as_json)
        return
    corrected = announce_correction(settings, name, version, by or "", reason or "")
    words = f"{name}: the next new version corrects {corrected}."
    _say(words, {"dataset": name, "corrects": corrected}, as_json=as_json)


def _say(words: str, record: Record, *, as_json: bool) -> None:
    if as_json:
        print_json(record)
    else:
        click.echo(words)


@click.command("embargo")
@click.argument("dataset", required=False)
@click.option("--until", help="When the next version may be public: 2026-12-01T08:00, in the province's time.")
@click.option("--by", callback=_not_blank, help=BY)
@click.option("--reason", callback=_not_blank, help="Why; for the ledger only.")
@click.option("--lift", is_flag=True, help="End it now, and publish what is prepared.")
@click.option("--publish-due", is_flag=True, help="Publish every prepared version whose time has come.")
@json_option
def embargo_command(
    dataset: str | None,
    until: str | None,
    by: str | None,
    reason: str | None,
    lift: bool,
    publish_due: bool,
    as_json: bool,
) -> None:
    """Prepare the next version of DATASET out of sight until a set time; without arguments: list what waits.

    Runs go on and prepare the newest good rows. The first run or `--publish-due` after that time makes them public.
    """
    if sum((bool(until), lift, publish_due)) > 1 or bool(dataset) != bool(until or lift):
        raise click.UsageError("Give DATASET with --until or --lift, or --publish-due, or nothing to list.")
    settings = read_settings()
    if publish_due:
        _publish_due(settings, as_json=as_json)
    elif dataset is None:
        _list_embargoes(settings, as_json=as_json)
    else:
        catalog = load_catalog(settings.catalog)
        name = _dataset_id(settings, catalog, dataset)
        if lift:
            _lift_embargo(settings, catalog, name, as_json=as_json)
        else:
            _set_embargo(settings, name, until or "", by, reason, as_json=as_json)


def _set_embargo(
    settings: Settings, dataset: str, until: str, by: str | None, reason: str | None, *, as_json: bool
) -> None:
    from publish.embargo_ledger import Embargo, set_embargo

    if not (by and reason):
        raise click.UsageError("--until needs --by and --reason.")
    public_at = _future(until)
    with connect(settings, "publisher") as connection:
        set_embargo(connection, Embargo(dataset, public_at, reason, by))
    words = f"{dataset}: nothing new before {public_at.astimezone(PROVINCE_TIME):%Y-%m-%d %H:%M %z}."
    _say(words, {"dataset": dataset, "public_at": moment_text(public_at)}, as_json=as_json)


def _future(text: str) -> datetime:
    try:
        found = moment(text)
    except ValueError:
        raise click.UsageError(f"{text!r} is no moment; write 2026-12-01T08:00.") from None
    if found <= now():
        raise click.UsageError(f"{text} is over.")
    return found


def _lift_embargo(settings: Settings, catalog: Catalog, dataset: str, *, as_json: bool) -> None:
    from publish.embargo import lift_embargo

    published = lift_embargo(settings, dataset, now())
    _write_pages(settings, catalog)
    words = f"{dataset}: embargo lifted; {'the prepared version is public' if published else 'nothing waited'}."
    _say(words, {"dataset": dataset, "published": published}, as_json=as_json)


def _publish_due(settings: Settings, *, as_json: bool) -> None:
    from publish.embargo import publish_all_due

    published = publish_all_due(settings, now())
    if published:
        _write_pages(settings, load_catalog(settings.catalog))
    words = f"{len(published)} published{': ' if published else ''}{', '.join(published)}."
    _say(words, {"published": published}, as_json=as_json)


def _list_embargoes(settings: Settings, *, as_json: bool) -> None:
    from publish.embargo_ledger import embargoes

    with connect(settings, "reader") as connection:
        records = [vars(embargo) for embargo in embargoes(connection)]
    if as_json:
        print_json(records)
    else:
        print_records(records, ["dataset", "public_at", "version", "rows", "set_by", "reason"])


def _write_pages(settings: Settings, catalog: Catalog) -> None:
    """Pages, catalog.json, feeds, targets; what was decided stands even when they cannot be written now."""
    from publish.index import write_index

    try:
        write_index(settings, catalog)
    except OdwError as error:
        click.echo(f"Decided and recorded, but the pages could not be rewritten: {error}", err=True)
        feed_targets(settings, catalog)
        sys.exit(1)
    feed_targets(settings, catalog)


def _dataset_id(settings: Settings, catalog: Catalog, name: str) -> str:
    """The dataset's id, also of one that was released and whose contract is faulty or gone today.

    Raises:
        CatalogError: nobody knows it; says which are close.
    """
    from publish.history import released_datasets

    if name not in catalog.datasets:
        with connect(settings, "publisher") as connection:
            if name in released_datasets(connection):
                return name
    return catalog.dataset(name).id
