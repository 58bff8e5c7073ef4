"""What a SOAP service says when it fails."""

from __future__ import annotations

from lxml import etree

SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP_12 = "http://www.w3.org/2003/05/soap-envelope"
LONGEST = 300


def is_fault(element: etree._Element) -> bool:
    """Whether ``element`` is the Fault of SOAP 1.1 or 1.2."""
    return element.tag in (f"{{{SOAP_11}}}Fault", f"{{{SOAP_12}}}Fault")


def fault_text(fault: etree._Element) -> str:
    """The service's own words: ``faultstring`` (1.1) or ``Reason/Text`` (1.2), on one line."""
    for element in fault.iter("faultstring", f"{{{SOAP_11}}}faultstring", f"{{{SOAP_12}}}Text"):
        if element.text and element.text.strip():
            return " ".join(element.text.split())[:LONGEST]
    return "không rõ lý do"


def fault_in(body: bytes) -> str | None:
    """The words of the Fault in an answer; None when it holds none."""
    if b"Fault" not in body or b"<!DOCTYPE" in body:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError:
        return None
    return next((fault_text(element) for element in root.iter() if is_fault(element)), None)
