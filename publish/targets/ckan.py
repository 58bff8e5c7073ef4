"""A CKAN portal as a target: what it shows of a dataset is made equal to the parcel, wherever a try broke off."""

from __future__ import annotations

from typing import Any

from catalog.targets import CkanTarget
from publish.targets.ckan_datastore import drop_rows, store_rows
from publish.targets.ckan_package import (
    MARK,
    VERSION,
    group,
    linked_address,
    organisation,
    package,
    package_name,
    resource,
    sent_files,
)
from publish.targets.ckan_portal import TOKEN_REMEDY, CkanPortal
from publish.targets.own_store import local_file
from publish.targets.parcel import PackedFile, Parcel

MIB = 2**20


class CkanClient:
    """Delivers parcels to one portal."""

    def __init__(self, target: CkanTarget, token: str) -> None:
        self._target = target
        self._portal = CkanPortal(f"Nơi nhận {target.key}", target.address, token)
        self._known: set[tuple[str, str]] = set()

    def close(self) -> None:
        """Let go of the portal."""
        self._portal.close()

    def check(self) -> str:
        """The portal's version and whose token it is. A wrong token is not refused by CKAN: it is nobody's.

        Raises:
            TargetError: the portal cannot be reached, or the token is not known there.
        """
        version = self._portal.call("status_show")["ckan_version"]
        try:
            user = self._portal.call("user_show")
        except LookupError:
            self._portal.refuse("cổng không nhận ra mã truy cập.", TOKEN_REMEDY, stops=True)
        return f"CKAN {version}, {user['name']}"

    def deliver(self, parcel: Parcel) -> dict[str, Any]:
        """Make the portal show what the parcel says; returns the receipt. Safe to repeat.

        Raises:
            TargetError: it does not; the next try goes on where this one stopped.
        """
        found = self._package(package_name(self._target, parcel.dataset), parcel)
        if parcel.release is None:
            return self._remove(found)
        found = self._describe(found, parcel)
        sent = sent_files(parcel)
        self._drop(found, {file.name for file in sent})
        uploaded = sum(self._send(found, file, parcel) for file in sent)
        self._finish(found, parcel)
        return {"package": found["name"], "version": parcel.release.version, "uploaded": uploaded}

    def finish(self) -> None:
        """Nothing is left to do: every parcel is whole by itself."""

    def _package(self, name: str, parcel: Parcel) -> dict[str, Any] | None:
        try:
            found: dict[str, Any] = self._portal.call("package_show", {"id": name})
        except LookupError:
            return None
        if _extras(found).get(MARK) != parcel.dataset:
            self._portal.refuse(
                f"gói {name} trên cổng không phải của kho này.", "Đổi `prefix` của nơi nhận, hoặc đổi tên gói kia."
            )
        return found

    def _remove(self, found: dict[str, Any] | None) -> dict[str, Any]:
        if found is None:
            return {"package": None}
        self._drop(found, set())
        if found.get("state") != "deleted":
            self._portal.call("package_delete", {"id": found["id"]})
        return {"package": None}

    def _describe(self, found: dict[str, Any] | None, parcel: Parcel) -> dict[str, Any]:
        """Create the package, or renew what it says; `VERSION` stays away until the files are there."""
        told = package(parcel, self._target)
        owner = self._organisation(parcel)
        if owner:
            told["owner_org"] = owner
        if self._target.groups:
            self._make_sure("group", group(parcel, self._target))
        if found is not None:
            if _says(found, told):
                return found
            done: dict[str, Any] = self._portal.call("package_patch", {"id": found["id"], **told})
            return done
        if not owner:
            self._portal.refuse(
                f"không rõ chủ quản của {parcel.dataset}.",
                "Sửa hợp đồng dữ liệu, hoặc đặt `organisation` cho nơi nhận.",
            )
        created: dict[str, Any] = self._portal.call("package_create", told)
        return created

    def _organisation(self, parcel: Parcel) -> str | None:
        if self._target.organisation:
            return self._target.organisation
        owner = organisation(parcel, self._target)
        self._make_sure("organization", owner)
        return owner["name"] if owner else None

    def _make_sure(self, kind: str, told: dict[str, str] | None) -> None:
        """Create the organisation or group that is not there yet; asked once for each push."""
        if told is None or (kind, told["name"]) in self._known:
            return
        try:
            self._portal.call(f"{kind}_show", {"id": told["name"]})
        except LookupError:
            self._portal.call(f"{kind}_create", told)
        self._known.add((kind, told["name"]))

    def _drop(self, found: dict[str, Any], keep: set[str]) -> None:
        """Remove resources that are not in the parcel, and every second one of the same name."""
        kept: list[dict[str, Any]] = []
        for there in found.get("resources", []):
            if there["name"] in keep and there["name"] not in {other["name"] for other in kept}:
                kept.append(there)
                continue
            if there.get("datastore_active"):
                drop_rows(self._portal, there["id"])
            if there.get("url_type") == "upload":
                # resource_delete alone leaves the file on the portal's disk, where its address still answers.
                self._portal.call("resource_patch", {"id": there["id"], "clear_upload": True, "url": ""})
            self._portal.call("resource_delete", {"id": there["id"]})
        found["resources"] = kept

    def _send(self, found: dict[str, Any], file: PackedFile, parcel: Parcel) -> bool:
        """Send a file unless the portal has these very bytes; True when it was sent."""
        there = next((other for other in found["resources"] if other["name"] == file.name), None)
        table = self._stored_table(file)
        if there is not None and self._is_there(there, file, parcel, table=table):
            return False
        if there is not None and there.get("datastore_active") and not table:
            # Rows of an older version: no longer ours to store, or the portal's own loader reads them anew.
            drop_rows(self._portal, there["id"])
        told = resource(file, parcel)
        place = {"package_id": found["id"]} if there is None else {"id": there["id"]}
        # The hash is what says “done”: with rows to come it is set after them.
        first = {**told, "hash": ""} if table else told
        sent = self._upload("resource_create" if there is None else "resource_patch", {**place, **first}, file, parcel)
        if table:
            self._store(sent["id"], file, parcel)
            self._portal.call("resource_patch", {"id": sent["id"], "hash": told["hash"]})
        return True

    def _is_there(self, there: dict[str, Any], file: PackedFile, parcel: Parcel, *, table: bool) -> bool:
        if there.get("hash") != file.sha256 or (table and not there.get("datastore_active")):
            return False
        # A link names a version, and the version it names may have been withdrawn.
        return there.get("url_type") == "upload" if self._fits(file) else there["url"] == linked_address(file, parcel)

    def _upload(self, action: str, told: dict[str, str], file: PackedFile, parcel: Parcel) -> dict[str, Any]:
        if self._fits(file):
            with local_file(parcel.releases, file.path, parcel.what) as path:
                sent: dict[str, Any] = self._portal.call(action, told, upload=path)
            return sent
        address = linked_address(file, parcel)
        if not address:
            self._portal.refuse(
                f"{file.name} lớn hơn {self._target.largest_upload_mib} MiB.",
                "Đặt ODW_PUBLIC_URL để cổng dẫn tới tệp trên cổng của tỉnh, hoặc tăng `largest_upload_mib`.",
            )
        linked: dict[str, Any] = self._portal.call(action, {**told, "url": address, "clear_upload": True})
        return linked

    def _fits(self, file: PackedFile) -> bool:
        return file.size <= self._target.largest_upload_mib * MIB

    def _stored_table(self, file: PackedFile) -> bool:
        is_table = file.resource is not None and file.name == f"{file.resource}.csv"
        return self._target.datastore and is_table and self._fits(file)

    def _store(self, resource_id: str, file: PackedFile, parcel: Parcel) -> None:
        tables = parcel.contract.resources if parcel.contract else ()
        table = next((table for table in tables if table.name == file.resource), None)
        rows = file.path.parent / f"{file.resource}.json"
        with local_file(parcel.releases, rows, parcel.what) as path:
            store_rows(self._portal, resource_id, path, table)

    def _finish(self, found: dict[str, Any], parcel: Parcel) -> None:
        version = str(parcel.manifest["version"])
        if _extras(found).get(VERSION) != version:
            told = package(parcel, self._target)["extras"]
            self._portal.call(
                "package_patch", {"id": found["id"], "extras": [*told, {"key": VERSION, "value": version}]}
            )


def _extras(found: dict[str, Any]) -> dict[str, str]:
    return {extra["key"]: extra["value"] for extra in found.get("extras", [])}


def _says(found: dict[str, Any], told: dict[str, Any]) -> bool:
    """Whether the package says all that already: then a repeated delivery changes nothing there."""
    plain = {key: value for key, value in told.items() if key not in ("extras", "tags", "groups", "owner_org")}
    names = {key: {item["name"] for item in told.get(key, [])} for key in ("tags", "groups")}
    organisation_names = {found.get("owner_org"), (found.get("organization") or {}).get("name")}
    return (
        all(found.get(key) == value for key, value in plain.items())
        and all(wanted <= {item["name"] for item in found.get(key, [])} for key, wanted in names.items())
        and told.get("owner_org", found.get("owner_org")) in organisation_names
        and {key: value for key, value in _extras(found).items() if key != VERSION}
        == {extra["key"]: extra["value"] for extra in told["extras"]}
    )
