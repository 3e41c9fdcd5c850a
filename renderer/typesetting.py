"""Turn one request into one PDF file: template + data (+ invoice XML) → PDF/A-3a, PDF/UA-1."""
import contextlib
import datetime
import hashlib
import json
import os
import re
import threading
from pathlib import Path

import typst
from facturx_xmp import with_facturx_metadata

STANDARDS = ["a-3a", "ua-1"]
FONT_FAMILY, FONT_FOLDER, FONT_PACKAGE = "Lato", "/usr/share/fonts/truetype/lato", "fonts-lato"
TEMPLATE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*/[1-9][0-9]*")
TEXT_FIELDS = ("template", "output", "title", "author", "date")


class Refusal(Exception):
    """Why a document cannot be made: one French sentence."""


class Typesetter:
    """One compiler per template and per thread: a Typst compiler must not be shared between threads."""

    def __init__(self, templates: Path):
        self.templates = templates
        self.fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONT_FOLDER]
        )
        self.of_thread = threading.local()

    def compiler(self, name: str) -> typst.Compiler:
        compilers = self.of_thread.__dict__.setdefault("compilers", {})
        if name not in compilers:
            compilers[name] = self.new_compiler(name)
        return compilers[name]

    def new_compiler(self, name):
        if FONT_FAMILY not in self.fonts.families():
            raise Refusal(f"La police {FONT_FAMILY} manque : installez le paquet {FONT_PACKAGE}.")
        source = self.templates / f"{name}.typ"
        if not TEMPLATE_NAME.fullmatch(name) or not source.is_file():
            raise Refusal(f"Le modèle « {name} » n’existe pas.")
        return typst.Compiler(source, root=self.templates, font_paths=self.fonts, ignore_system_fonts=True)

    def bare_pdf(self, request: dict) -> bytes:
        """What Typst makes alone: the XML is attached, the file does not yet say that it is Factur-X."""
        try:
            return self.compiler(request["template"]).compile(
                format="pdf", sys_inputs=inputs(request), pdf_standards=STANDARDS
            )
        except typst.TypstError as error:
            raise Refusal(f"Le modèle « {request['template']} » refuse ces données : {one_line(error)}") from error

    def pdf(self, request: dict) -> bytes:
        pdf = self.bare_pdf(request)
        return with_facturx_metadata(pdf) if request.get("xml") else pdf

    def render(self, request: dict) -> str:
        """Write the file of a request; its SHA-256 digest."""
        check(request)
        pdf = self.pdf(request)
        write_whole(Path(request["output"]), pdf)
        return hashlib.sha256(pdf).hexdigest()


def inputs(request):
    return {
        "data": json.dumps(request["data"], ensure_ascii=False),
        "xml": request.get("xml") or "",
        "title": request["title"],
        "author": request["author"],
        "date": request["date"],
    }


def check(request):
    for field in TEXT_FIELDS:
        if not isinstance(request.get(field), str) or not request[field]:
            raise Refusal(f"Le champ « {field} » manque dans la requête.")
    if not isinstance(request.get("data"), dict):
        raise Refusal("Le champ « data » manque dans la requête.")
    if not isinstance(request.get("xml"), (str, type(None))):
        raise Refusal("Le champ « xml » doit être un texte.")
    try:
        datetime.datetime.strptime(request["date"], "%Y-%m-%d")
    except ValueError:
        raise Refusal(f"La date « {request['date']} » n’est pas de la forme AAAA-MM-JJ.") from None


def one_line(error):
    return " ".join(" ".join([error.message, *error.hints]).split())


def write_whole(path: Path, content: bytes):
    """The file appears whole or not at all."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        unfinished.write_bytes(content)
        os.replace(unfinished, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise Refusal(f"Impossible d’écrire « {path} » : {french_reason(error)}.") from error


def french_reason(error: OSError) -> str:
    reasons = {
        FileNotFoundError: "le dossier n’existe pas",
        NotADirectoryError: "le dossier n’existe pas",
        PermissionError: "l’écriture y est interdite",
        IsADirectoryError: "c’est un dossier",
    }
    return reasons.get(type(error)) or (error.strerror or "erreur du système").lower()
