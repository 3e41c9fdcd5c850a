"""Say in the XMP packet of a Typst PDF that it is a Factur-X invoice.

Typst attaches the XML, sets the PDF/A output intent and writes the packet in clear, but cannot put a schema of our own
in it. The packet is the last stream of the file and the cross-reference table is a plain one: growing the packet means
moving the few offsets that follow it. No PDF library rewrites the file, and the rest of Typst's bytes are untouched.
"""
import re

NAMESPACE = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"
PROPERTIES = {
    "DocumentFileName": ("factur-x.xml", "The name of the embedded XML document"),
    "DocumentType": ("INVOICE", "The type of the hybrid document in capital letters, e.g. INVOICE or ORDER"),
    "Version": ("1.0", "The actual version of the standard applying to the embedded XML document"),
    "ConformanceLevel": ("EN 16931", "The conformance level of the embedded XML document"),
}
SCHEMAS_END = b"</rdf:Bag></pdfaExtension:schemas>"
PACKET_END = b"</rdf:RDF>"
ENTRY_SIZE = 20


class UnexpectedLayout(Exception):
    """The file is not laid out as the pinned version of Typst lays it out."""


def described_property(name, description):
    return (
        '<rdf:li rdf:parseType="Resource">'
        "<pdfaProperty:category>external</pdfaProperty:category>"
        f"<pdfaProperty:description>{description}</pdfaProperty:description>"
        f"<pdfaProperty:name>{name}</pdfaProperty:name>"
        "<pdfaProperty:valueType>Text</pdfaProperty:valueType>"
        "</rdf:li>"
    )


def extension_schema():
    properties = "".join(described_property(name, text) for name, (_, text) in PROPERTIES.items())
    return (
        '<rdf:li rdf:parseType="Resource">'
        "<pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{NAMESPACE}</pdfaSchema:namespaceURI>"
        "<pdfaSchema:prefix>fx</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{properties}</rdf:Seq></pdfaSchema:property>"
        "</rdf:li>"
    ).encode()


def invoice_description():
    values = "".join(f"<fx:{name}>{value}</fx:{name}>" for name, (value, _) in PROPERTIES.items())
    return f'<rdf:Description rdf:about="" xmlns:fx="{NAMESPACE}">{values}</rdf:Description>'.encode()


EXTENSION_SCHEMA = extension_schema()
INVOICE_DESCRIPTION = invoice_description()


def with_facturx_metadata(pdf: bytes) -> bytes:
    """The same PDF, whose one XMP packet also describes and fills the Factur-X schema."""
    table_at = last_table(pdf)
    offsets, trailer_at = read_table(pdf, table_at)
    packet_object = metadata_offset(pdf, offsets, trailer_at)
    start, end = packet_span(pdf, packet_object)
    packet = described_packet(pdf[start:end])
    head = b"%d 0 obj\n<</Length %d/Type/Metadata/Subtype/XML>>\nstream\n" % (
        offsets.index(packet_object),
        len(packet),
    )
    growth = len(head) + len(packet) - (end - packet_object)
    return b"".join(
        (
            pdf[:packet_object],
            head,
            packet,
            pdf[end:table_at],
            moved_table(pdf, table_at, trailer_at, after=packet_object, by=growth),
            moved_trailer(pdf[trailer_at:], table_at + growth),
        )
    )


def last_table(pdf):
    found = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", pdf[-64:])
    if not found or not pdf.startswith(b"xref\n0 ", int(found[1])):
        raise UnexpectedLayout("no plain cross-reference table")
    return int(found[1])


def read_table(pdf, table_at):
    """The offset of each object, by number, and where the trailer begins."""
    head = re.compile(rb"xref\n0 (\d+)\n").match(pdf, table_at)
    first, count = head.end(), int(head[1])
    trailer_at = first + count * ENTRY_SIZE
    if not pdf.startswith(b"trailer", trailer_at):
        raise UnexpectedLayout("more than one section in the cross-reference table")
    return [int(pdf[at : at + 10]) for at in range(first, trailer_at, ENTRY_SIZE)], trailer_at


def metadata_offset(pdf, offsets, trailer_at):
    root = re.search(rb"/Root (\d+) 0 R", pdf[trailer_at:])
    catalog = pdf[offsets[int(root[1])] : trailer_at]
    metadata = re.search(rb"/Metadata (\d+) 0 R", catalog)
    if not metadata:
        raise UnexpectedLayout("no metadata in the catalog")
    return offsets[int(metadata[1])]


def packet_span(pdf, packet_object):
    head = re.compile(rb"\d+ 0 obj\n<</Length (\d+)/Type/Metadata/Subtype/XML>>\nstream\n").match(pdf, packet_object)
    if not head:
        raise UnexpectedLayout("the metadata are not a plain XML stream")
    return head.end(), head.end() + int(head[1])


def described_packet(packet):
    if packet.count(SCHEMAS_END) != 1 or packet.count(PACKET_END) != 1:
        raise UnexpectedLayout("the XMP packet does not hold exactly one rdf:RDF with its extension schemas")
    packet = packet.replace(SCHEMAS_END, EXTENSION_SCHEMA + SCHEMAS_END)
    return packet.replace(PACKET_END, INVOICE_DESCRIPTION + PACKET_END)


def moved_table(pdf, table_at, trailer_at, after, by):
    table = bytearray(pdf[table_at:trailer_at])
    for at in range(table.index(b"\n", len(b"xref\n")) + 1, len(table), ENTRY_SIZE):
        offset = int(table[at : at + 10])
        if offset > after:
            table[at : at + 10] = b"%010d" % (offset + by)
    return bytes(table)


def moved_trailer(trailer, table_at):
    return re.sub(rb"startxref\s+\d+", b"startxref\n%d" % table_at, trailer)
