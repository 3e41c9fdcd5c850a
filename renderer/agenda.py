#!/usr/bin/env python3
"""Read a calendar file (iCalendar, RFC 5545) on standard input; write one line of JSON: its events as rows of the import « seances ».

    agenda.py < agenda.ics     {"ok": true, "events": [{"seance": "2016-0001", "jour": "19/09/2016", …}], "cancelled": 0}
                               {"ok": false, "error": "Une phrase."}

Times are turned into those of Paris. What has no time zone, recurs, or lasts past midnight is refused: nothing is guessed.
"""
import json
import resource
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar

MOST_BYTES, MOST_EVENTS = 5_000_000, 20_000
SECONDS, BYTES = 60, 1 << 30
PARIS = ZoneInfo("Europe/Paris")
COLUMNS = ("promotion", "ue", "intervenant", "site", "module", "salle", "groupe")


class Refusal(Exception):
    """Why the file is not read: one French sentence."""


def moment(event, name: str, rank: int) -> datetime:
    value = event.get(name)
    if isinstance(value, list):
        raise Refusal(f"événement {rank} : {name} figure deux fois.")
    value = getattr(value, "dt", None)
    if value is None:
        raise Refusal(f"événement {rank} : {name} manque ou est illisible.")
    if not isinstance(value, datetime):
        raise Refusal(f"événement {rank} : une séance a une heure, celui-ci dure la journée.")
    if value.tzinfo is None:
        raise Refusal(f"événement {rank} : l'heure n'a pas de fuseau connu ; exportez l'agenda avec TZID=Europe/Paris ou en UTC.")
    return value.astimezone(PARIS)


def time_of(value: datetime) -> str:
    return value.strftime("%H:%M:%S" if value.second else "%H:%M")


def text(event, name: str) -> str:
    value = event.get(name, "")
    return " ".join(str(value[0] if isinstance(value, list) else value).split())


def row(event, rank: int) -> dict:
    if any(event.get(name) is not None for name in ("RRULE", "RDATE", "RECURRENCE-ID", "EXDATE")):
        raise Refusal(f"événement {rank} : un événement qui se répète ne s'importe pas ; exportez chaque séance.")
    start, end = moment(event, "DTSTART", rank), moment(event, "DTEND", rank)
    if end.date() != start.date():
        raise Refusal(f"événement {rank} : la séance finit un autre jour que celui où elle commence.")
    cells = {name: text(event, f"X-ALTERNANCE-{name.upper()}") for name in COLUMNS}
    slot = text(event, "X-ALTERNANCE-SEANCE") or text(event, "UID").split("@")[0]
    return cells | {"seance": slot, "jour": start.strftime("%d/%m/%Y"), "debut": time_of(start), "fin": time_of(end)}


def calendars(data: bytes) -> list:
    if len(data) > MOST_BYTES:
        raise Refusal("l'agenda dépasse 5 Mo : exportez une période plus courte.")
    if not data.strip():
        raise Refusal("l'agenda est vide.")
    if data.upper().count(b"BEGIN:VEVENT") > MOST_EVENTS:
        raise Refusal("l'agenda dépasse 20 000 événements : exportez une période plus courte.")
    try:
        found = Calendar.from_ical(data.decode("utf-8-sig"), multiple=True)
    except (ValueError, IndexError, KeyError, TypeError, AttributeError):
        raise Refusal("l'agenda est illisible : ce n'est pas un fichier iCalendar en UTF-8.") from None
    if not found or any(each.name != "VCALENDAR" for each in found):
        raise Refusal("l'agenda est illisible : ce n'est pas un fichier iCalendar en UTF-8.")
    return found


def read(data: bytes) -> dict:
    events = [event for calendar in calendars(data) for event in calendar.walk("VEVENT")]
    if not events:
        raise Refusal("l'agenda n'a aucun événement.")
    broken = next((rank for rank, event in enumerate(events, 1) if event.errors), None)
    if broken:
        raise Refusal(f"événement {broken} : une ligne est illisible ({events[broken - 1].errors[0][0] or 'sans nom'}).")
    held = [(rank, event) for rank, event in enumerate(events, 1) if text(event, "STATUS").upper() != "CANCELLED"]
    rows = [row(event, rank) | {"rang": str(rank)} for rank, event in held]
    return {"ok": True, "events": rows, "cancelled": len(events) - len(held)}


def main():
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        answer = read(sys.stdin.buffer.read(MOST_BYTES + 1))
    except Refusal as refusal:
        answer = {"ok": False, "error": str(refusal)}
    except (RecursionError, MemoryError, OverflowError, ValueError):
        answer = {"ok": False, "error": "L'agenda est illisible : une de ses valeurs n'a pas de sens."}
    print(json.dumps(answer, ensure_ascii=False))


if __name__ == "__main__":
    main()
