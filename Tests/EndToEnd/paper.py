"""What a report is held to in each of its forms: strict parsers, not a look at the text."""

import io
import re
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile

import html5lib

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"


class Page:
    """A page without a fault by the HTML standard, and what is on it."""

    def __init__(self, text):
        # A strict parser ends at the first fault.
        self.root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
        self.tags = [element.tag for element in self.root.iter() if isinstance(element.tag, str)]
        # A tag that is left open, or that opens what it does not close, is no fault to the standard.
        for tag in ("p", "td", "li", "tr", "table", "div"):
            assert len(re.findall(rf"<{tag}[ >]", text)) == text.count(f"</{tag}>"), tag

    def text(self):
        return " ".join("".join(self.root.itertext()).split())

    def all(self, tag):
        return [" ".join("".join(found.itertext()).split()) for found in self.root.iter(tag)]

    def rows(self):
        return [[" ".join("".join(cell.itertext()).split()) for cell in row]
                for row in self.root.iter("tr")]


class Document:
    """An OpenDocument text whose archive and files are as the standard wants them."""

    def __init__(self, data):
        archive = zipfile.ZipFile(io.BytesIO(data))
        assert archive.testzip() is None
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert not first.extra and first.header_offset == 0
        # What tells the kind of the file before it is unpacked.
        assert data[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"
        self.files = {name: archive.read(name) for name in archive.namelist() if name != "mimetype"}
        self.trees = {name: ElementTree.fromstring(data) for name, data in self.files.items()}
        listed = {entry.get(f"{{{MANIFEST}}}full-path")
                  for entry in self.trees["META-INF/manifest.xml"]}
        assert listed == {"/", *self.files} - {"META-INF/manifest.xml"}
        self.content = self.trees["content.xml"]
        self.styles = self.trees["styles.xml"]

    def paragraphs(self, style=None):
        """The text of each paragraph and heading; of one style where it is named."""
        found = []
        for element in self.content.iter():
            if element.tag in (f"{{{TEXT}}}p", f"{{{TEXT}}}h"):
                if style in (None, element.get(f"{{{TEXT}}}style-name")):
                    found.append(self._text(element))
        return found

    def _text(self, element):
        text = element.text or ""
        for child in element:
            if child.tag == f"{{{TEXT}}}s":
                text += " " * int(child.get(f"{{{TEXT}}}c"))
            text += self._text(child) + (child.tail or "")
        return text

    def text(self):
        return "\n".join(self.paragraphs())

    def used_styles(self):
        return {value for element in self.content.iter() for name, value in element.attrib.items()
                if name.endswith("}style-name") and not element.tag.startswith(f"{{{STYLE}}}")}

    def defined_styles(self):
        return {element.get(f"{{{STYLE}}}name") for tree in (self.content, self.styles)
                for element in tree.iter(f"{{{STYLE}}}style")}


def pdf(path, folder):
    """The pages of a document as LibreOffice lays them out, as texts; `folder` is a home for it."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", str(folder), str(path)],
        check=True, capture_output=True, timeout=180, env={"PATH": "/usr/bin:/bin",
                                                           "HOME": str(folder)})
    made = folder / (path.stem + ".pdf")
    text = subprocess.run(["pdftotext", "-layout", str(made), "-"], check=True,
                          capture_output=True).stdout.decode()
    sizes = subprocess.run(["pdfinfo", str(made)], check=True, capture_output=True).stdout.decode()
    return text.split("\f")[:-1], sizes
