from __future__ import annotations

import pytest

from catalog.system import SourceKind
from connectors.connections import environment_resolver, parse_url
from warehouse.errors import SourceError


def test_a_connection_comes_from_airflows_variable() -> None:
    resolve = environment_resolver({"AIRFLOW_CONN_SO_GDDT": " postgresql://u:p@h/d "})
    assert resolve("so_gddt") == "postgresql://u:p@h/d"


@pytest.mark.parametrize("environment", [{}, {"AIRFLOW_CONN_SO_GDDT": ""}])
def test_a_missing_connection_is_named_with_the_way_to_set_it(environment: dict[str, str]) -> None:
    with pytest.raises(SourceError, match=r"AIRFLOW_CONN_SO_GDDT=postgresql://.*Admin → Connections"):
        environment_resolver(environment)("so_gddt")


def test_airflows_json_form_is_read() -> None:
    value = (
        '{"conn_type": "mysql", "host": "10.0.0.5", "login": "doc", "password": "a@b/c", "port": 3307, "schema": "so"}'
    )
    address = parse_url(environment_resolver({"AIRFLOW_CONN_X": value})("x"))
    assert (address.kind, address.host, address.port, address.user, address.password, address.database) == (
        "mysql",
        "10.0.0.5",
        3307,
        "doc",
        "a@b/c",
        "so",
    )


@pytest.mark.parametrize("extra", ['{"host_key": "ssh-ed25519 AA+/="}', '"{\\"host_key\\": \\"ssh-ed25519 AA+/=\\"}"'])
def test_the_extra_fields_of_airflows_json_are_options(extra: str) -> None:
    value = f'{{"conn_type": "sftp", "host": "nop.so.vn", "schema": "nop", "extra": {extra}}}'
    address = parse_url(environment_resolver({"AIRFLOW_CONN_X": value})("x"), "csv")
    assert (str(address), address.kind) == ("sftp://nop.so.vn/nop", "csv")
    assert address.options == {"host_key": "ssh-ed25519 AA+/="}


@pytest.mark.parametrize(
    ("url", "declared", "kind"),
    [
        ("file:///srv/nop", "csv", "csv"),
        ("file:///srv/nop", "excel", "excel"),
        ("https://h/api", "xml", "xml"),
        ("https://h/api", "rest", "rest"),
        # Not what was declared: the caller sees that the kinds differ.
        ("https://h/api", "mysql", "rest"),
        ("mysql://h/d", "rest", "mysql"),
    ],
)
def test_what_is_behind_a_folder_or_service_is_what_the_system_file_says(
    url: str, declared: SourceKind, kind: SourceKind
) -> None:
    assert parse_url(url, declared).kind == kind


def test_faulty_json_shows_nothing_of_itself() -> None:
    with pytest.raises(SourceError, match="AIRFLOW_CONN_X") as caught:
        environment_resolver({"AIRFLOW_CONN_X": '{"password": "S3cret"'})("x")
    assert "S3cret" not in str(caught.value) and caught.value.__suppress_context__


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:////var/so/d%E1%BB%AF.db", "/var/so/dữ.db"),
        ("sqlite:///demo/so.db", "demo/so.db"),
        ("sqlite://%2Fvar%2Fso.db", "/var/so.db"),
    ],
)
def test_sqlite_files_are_found_in_every_spelling(url: str, path: str) -> None:
    assert parse_url(url).database == path


@pytest.mark.parametrize(
    ("url", "kind"), [("postgres://h/d", "postgresql"), ("mariadb://h/d", "mysql"), ("mysql://h/d", "mysql")]
)
def test_engines_answer_to_their_usual_names(url: str, kind: str) -> None:
    assert parse_url(url).kind == kind


def test_an_address_prints_without_account_and_password() -> None:
    address = parse_url("postgresql://reader:S3cret@db.so.vn:5433/so?sslmode=require")
    assert str(address) == "postgresql://db.so.vn:5433/so"
    assert "S3cret" not in repr(address)
    assert address.without_password("login S3cret refused") == "login *** refused"


def test_an_unknown_engine_is_named() -> None:
    with pytest.raises(SourceError, match="'db2'"):
        parse_url("db2://u:S3cret@h/d")
