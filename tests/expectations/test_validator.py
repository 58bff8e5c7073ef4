from __future__ import annotations

from types import SimpleNamespace

from expectations.check import Check


def test_unanswered_count_is_no_success_where_there_are_rows() -> None:
    from expectations.validator import _result

    check = Check("range.so", "Số", "error", "ExpectColumnValuesToBeBetween", failing="so < 0")
    # What Great Expectations returns when a count was not computed: it calls that a success.
    answer = SimpleNamespace(success=True, result={"element_count": 0, "unexpected_count": None}, exception_info={})
    assert not _result(check, answer, rows=5).passed
    assert _result(check, answer, rows=0).passed
