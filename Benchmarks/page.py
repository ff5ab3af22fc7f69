#!/usr/bin/env python3
"""A workbook as one page of HTML, beside a script that does nothing but lay out its lines.

page.py render FILE              the records as one HTML table, by the json and html modules alone
page.py bench PROGRAM [FIELDS]   all formats for people, the script, and pandoc where it is, in turn
"""
import html
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from workbook import workbook

FIELDS = 5000
# Milliseconds for the page: what it may take, and what is aimed at.
LIMIT, AIM = 100, 30


def rendered(path):
    """Every answer of every record; no totals, no checks, no words of a template."""
    with open(path, encoding="utf-8") as file:
        header, *lines = [json.loads(line) for line in file]
    title = html.escape(header["title"])
    yield f"<!DOCTYPE html><meta charset=\"utf-8\"><title>{title}</title><h1>{title}</h1>\n"
    for line in lines:
        if "kind" not in line:
            continue
        yield f"<h2>{html.escape(line['kind'])} {html.escape(line['id'])}</h2>\n<table>\n"
        for key, value in line["fields"].items():
            yield f"<tr><th>{html.escape(key)}</th><td>{html.escape(str(value))}</td></tr>\n"
        yield "</table>\n"


def timed(argv):
    """Milliseconds, those of the processor, and megabytes of a run whose output goes nowhere."""
    start = time.monotonic()
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        child = os.posix_spawnp(
            argv[0], argv, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1)])
        _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"{' '.join(argv)}: {status}")
    busy = (usage.ru_utime + usage.ru_stime) * 1000
    return (time.monotonic() - start) * 1000, busy, usage.ru_maxrss / 1024


def bench(program, folder, rounds, fields=FIELDS):
    """The lines of a table of medians."""
    path = os.path.join(folder, "page.lembar")
    with open(path, "w", encoding="utf-8") as file:
        file.write(workbook(fields))
    formats = {f"lembar export --to {name}": [program, "export", path, "--to", name]
               for name in ("html", "txt", "md")}
    page = next(iter(formats))
    peers = {"json + html, python3": [sys.executable, os.path.abspath(__file__), "render", path]}
    if shutil.which("pandoc"):
        markdown = os.path.join(folder, "page.md")
        subprocess.run([program, "export", path, "--to", "md", "-o", markdown], check=True)
        peers["pandoc, Markdown of the same"] = ["pandoc", "-f", "gfm", "-t", "html", markdown]
    else:
        print("pandoc tidak ada di sini, dilewati / is not here, left out", file=sys.stderr)
    runs = formats | peers
    figures = {name: [] for name in runs}
    for number in range(rounds + 1):
        for name, argv in runs.items():
            figure = timed(argv)
            # The first round only warms up.
            if number:
                figures[name].append(figure)
    yield f"\n## Halaman dari {fields} isian / page of {fields} fields\n"
    yield "| | median ms | x json + html | processor ms | peak RSS MB |"
    yield "| --- | --- | --- | --- | --- |"
    medians = {name: statistics.median(ms for ms, _, _ in own) for name, own in figures.items()}
    reference = medians[next(iter(peers))]
    for name, own in figures.items():
        busy, memory = (statistics.median(run[place] for run in own) for place in (1, 2))
        yield (f"| {name} | {medians[name]:.1f} | {medians[name] / reference:.2f} | {busy:.1f} "
               f"| {memory:.1f} |")
    verdict = "tercapai / reached" if medians[page] <= LIMIT else "TIDAK tercapai / NOT reached"
    yield f"\nbatas / limit {LIMIT} ms: {verdict}; tujuan / aim {AIM} ms"


def main():
    """Renders one workbook, or measures."""
    if sys.argv[1] == "render":
        sys.stdout.writelines(rendered(sys.argv[2]))
        return
    program = os.path.abspath(sys.argv[2])
    fields = int(sys.argv[3]) if len(sys.argv) > 3 else FIELDS
    with tempfile.TemporaryDirectory(dir=os.path.dirname(program)) as folder:
        print("\n".join(bench(program, folder, 9, fields)))


if __name__ == "__main__":
    main()
