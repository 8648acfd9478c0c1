"""Makes odd and hostile variants of a good workbook: python3 makeVariants.py good.xlsx folder."""
import re
import struct
import sys
import zipfile
import zlib

source, folder = sys.argv[1], sys.argv[2]
with zipfile.ZipFile(source) as package:
    GOOD = {name: package.read(name) for name in package.namelist()}
SHEET = "xl/worksheets/sheet1.xml"


def write(name, parts, extra=()):
    with zipfile.ZipFile(f"{folder}/{name}.xlsx", "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in [*parts.items(), *extra]:
            package.writestr(part, content)


def changed(part, change):
    return {**GOOD, part: change(GOOD[part].decode()).encode()}


def prefix(xml):
    xml = xml.replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"', 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"')
    return re.sub(r"<(/?)(?![?!])([A-Za-z])", r"<\1x:\2", xml)


def strict(text):
    return text.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")


def without_addresses(xml):
    """Cells lose r= where they follow their neighbour; the form fills every cell of its table rows."""
    return re.sub(r'<c r="[B-Z]\d+"', "<c", re.sub(r'<row r="\d+"', "<row", xml))


def utf16(xml):
    return ("\ufeff" + xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')).encode("utf-16-le")


# Odd, but good: all must read as the original does.
write("prefixed", {name: prefix(data.decode()).encode() if name in (SHEET, "xl/workbook.xml", "xl/sharedStrings.xml") else data for name, data in GOOD.items()})
write("strict", {name: strict(data.decode()).encode() for name, data in GOOD.items()})
write("utf16", {**GOOD, SHEET: utf16(GOOD[SHEET].decode()), "xl/sharedStrings.xml": utf16(GOOD["xl/sharedStrings.xml"].decode())})
write("without-addresses", changed(SHEET, without_addresses))
renamed = {name.replace("worksheets/sheet1", "blatt/Eins"): data for name, data in GOOD.items()}
rels = "xl/_rels/workbook.xml.rels"
renamed[rels] = renamed[rels].replace(b"worksheets/sheet1", b"/xl/blatt/Eins")
renamed["[Content_Types].xml"] = renamed["[Content_Types].xml"].replace(b"worksheets/sheet1", b"blatt/Eins")
write("other-part-names", renamed)
write("backslashes", {name.replace("/", "\\"): data for name, data in GOOD.items()})
huge = '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
write("whole-sheet", changed(SHEET, lambda xml: re.sub(r'<mergeCells count="\d+">', lambda m: m.group() + '<mergeCell ref="A60:XFD1048576"/><mergeCell ref="A1:XFD1048576"/>', xml.replace("</sheetData>", huge))))
write("foreign-parts", GOOD, [("xl/vbaProject.bin", b"\0" * 100), ("xl/media/image1.png", b"\x89PNG"), ("customXml/item1.xml", b"<!DOCTYPE x><x/>")])

# Hostile or broken: each must be refused with its code.
write("dtd", changed(SHEET, lambda xml: re.sub(r"(<\?xml[^>]*\?>)", r'\1<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>', xml)))
write("duplicate", GOOD, [(SHEET, GOOD[SHEET])])
write("duplicate-case", GOOD, [(SHEET.upper(), GOOD[SHEET])])
write("escaping", GOOD, [("../../evil.xml", b"<x/>")])
write("many-entries", GOOD, [(f"junk/{n}", b"") for n in range(2100)])
write("bomb", {**GOOD, SHEET: GOOD[SHEET].replace(b"</sheetData>", b"</sheetData>" + b" " * (80 * 1024 * 1024))})
write("not-well-formed", changed(SHEET, lambda xml: xml.replace("</sheetData>", "")))
write("unknown-entity", changed(SHEET, lambda xml: xml.replace("</sheetData>", "&x;</sheetData>")))
write("plain-zip", {"readme.txt": b"hello"})
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
write("docx", {
    "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{WORD}"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
})
write("xlsb", {**{n: d.replace(b"sheet.main+xml", b"sheet.binary.macroEnabled.main") for n, d in GOOD.items()}})
cells = "".join(f'<row r="{100 + r}">' + "".join(f"<c><v>{c}</v></c>" for c in range(1000)) + "</row>" for r in range(400))
write("many-cells", changed(SHEET, lambda xml: xml.replace("</sheetData>", cells + "</sheetData>")))

with open(source, "rb") as file:
    bytes_ = bytearray(file.read())
with open(f"{folder}/truncated.xlsx", "wb") as file:
    file.write(bytes_[: len(bytes_) // 2])


def entry(name):
    """Offsets of an entry's local header and of its directory record."""
    directory = bytes_.index(b"PK\x01\x02")
    while True:
        size, extra, comment = struct.unpack_from("<HHH", bytes_, directory + 28)
        if bytes_[directory + 46 : directory + 46 + size] == name.encode():
            return struct.unpack_from("<I", bytes_, directory + 42)[0], directory
        directory += 46 + size + extra + comment


local, record = entry(SHEET)
wrong_crc = bytearray(bytes_)
struct.pack_into("<I", wrong_crc, record + 16, zlib.crc32(b"other"))
with open(f"{folder}/wrong-crc.xlsx", "wb") as file:
    file.write(wrong_crc)
lying = bytearray(bytes_)
struct.pack_into("<I", lying, record + 24, 1000)
with open(f"{folder}/lying-size.xlsx", "wb") as file:
    file.write(lying)
