"""One CKAN portal over its action API; every way it fails becomes a TargetError that says what follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from publish.targets.faults import TargetDownError, TargetRefusedError, short

if TYPE_CHECKING:
    from requests import Response, Session

TIMEOUT = (10.0, 120.0)
"""Seconds to connect, and between two bytes of an answer."""
USER_AGENT = "open-data-warehouse"
TOKEN_REMEDY = "Cấp lại mã truy cập (API token) có quyền biên tập tổ chức trên cổng, rồi `odw targets retry`."  # noqa: S105
ADDRESS_REMEDY = "Sửa `address` trong tệp nơi nhận: địa chỉ gốc của cổng CKAN, không có /api."


class CkanPortal:
    """Calls of one portal with one token. ``what`` names the target in errors; the token stands in none of them."""

    def __init__(self, what: str, address: str, token: str, timeout: tuple[float, float] | None = None) -> None:
        from ckanapi import RemoteCKAN
        from requests import Session

        self.what = what
        self._token = token
        self._timeout = timeout or TIMEOUT
        self._session: Session = Session()
        self._session.trust_env = False  # no account from a .netrc, no proxy nobody wrote down here
        self._session.hooks["response"].append(self._judge)
        self._remote = RemoteCKAN(address, apikey=token, user_agent=USER_AGENT, session=self._session)

    def close(self) -> None:
        """Let go of the connections."""
        self._session.close()

    def call(self, action: str, data: Mapping[str, Any] | None = None, upload: Path | None = None) -> Any:
        """The action's result. With ``upload`` the values of ``data`` must be text.

        Raises:
            TargetDownError: no answer, 429, 5xx, or an answer that is none of CKAN's.
            TargetRefusedError: CKAN says no; LookupError: it knows no such object.
        """
        with self._explained(action):
            if upload is None:
                return self._remote.call_action(action, dict(data or {}), requests_kwargs={"timeout": self._timeout})
            with upload.open("rb") as file:
                files = {"upload": (upload.name, file)}
                return self._remote.call_action(
                    action, dict(data or {}), files=files, requests_kwargs={"timeout": self._timeout}
                )

    @contextmanager
    def _explained(self, action: str) -> Iterator[None]:
        from ckanapi.errors import CKANAPIError, NotAuthorized, NotFound, ValidationError
        from requests import RequestException

        try:
            yield
        except NotFound as error:
            raise LookupError(action) from error
        except NotAuthorized:
            raise self._refused(f"{action}: mã truy cập không có quyền.", TOKEN_REMEDY, stops=True) from None
        except ValidationError as error:
            told = "; ".join(f"{field}: {said}" for field, said in error.error_dict.items() if field != "__type")
            raise self._refused(f"{action} bị từ chối: {told}", "Sửa theo lời cổng, rồi `odw targets retry`.") from None
        except (CKANAPIError, KeyError):
            # Its text repeats the whole answer, which may be a page of HTML.
            raise TargetDownError(self.what, f"{action}: câu trả lời không phải của CKAN.") from None
        except RequestException as error:
            raise TargetDownError(self.what, f"{action}: không kết nối được ({type(error).__name__}).") from None

    def _judge(self, answer: Response, *_: object, **__: object) -> None:
        """Read from the status what ckanapi would not tell: it drops status and headers."""
        status = answer.status_code
        if status == 429 or status >= 500:
            wish = _seconds(answer.headers.get("Retry-After", ""))
            raise TargetDownError(self.what, f"cổng trả lời HTTP {status}.", retry_after=wish)
        if status == 413:
            raise self._refused("tệp lớn hơn mức cổng nhận (HTTP 413).", "Giảm `largest_upload_mib` của nơi nhận này.")
        if answer.is_redirect:
            raise self._refused(f"địa chỉ chuyển hướng (HTTP {status}).", ADDRESS_REMEDY, stops=True)
        if status == 401 or (status in (403, 404) and "json" not in answer.headers.get("Content-Type", "")):
            remedy = ADDRESS_REMEDY if status == 404 else TOKEN_REMEDY
            raise self._refused(f"cổng trả lời HTTP {status}.", remedy, stops=True)

    def _refused(self, cause: str, remedy: str, *, stops: bool = False) -> TargetRefusedError:
        return TargetRefusedError(self.what, short(cause, self._token), remedy, stops=stops)

    def refuse(self, cause: str, remedy: str, *, stops: bool = False) -> NoReturn:
        """Say no in the portal's name."""
        raise self._refused(cause, remedy, stops=stops)


def _seconds(wish: str) -> float:
    """``Retry-After`` as seconds: a number or a date; 0 when it is neither."""
    try:
        return max(0.0, float(wish)) if wish.strip().isdigit() else max(0.0, _until(wish))
    except (TypeError, ValueError):
        return 0.0


def _until(wish: str) -> float:
    moment = parsedate_to_datetime(wish)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (moment - datetime.now(UTC)).total_seconds()
