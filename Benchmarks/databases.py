"""Measures how long a recap takes into a database: databases.py LEMBAR-OFFICE [WORKBOOKS]

The rows are made before anything is timed. PostgreSQL gets a server of its own in a temporary
folder; Python's own sqlite3 fills simpler tables beside ours."""
import contextlib
import glob
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time

import recap_rows

WORKBOOKS = 10_000


def load(office, target, rows):
    """Seconds, megabytes and totals of one load."""
    with open(rows, "rb") as lines:
        before = time.perf_counter()
        process = subprocess.Popen([office, "load", target], stdin=lines, stdout=subprocess.PIPE)
        answer = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - before
    if status:
        sys.exit(f"lembar-office load {target.split(':')[0]}: {status}")
    return seconds, usage.ru_maxrss / 1000, json.loads(answer.splitlines()[-1])


def as_server():
    """The server refuses to run for root."""
    if os.geteuid():
        return []
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


@contextlib.contextmanager
def postgres(folder):
    """The address of an empty database, or nothing where there is no PostgreSQL."""
    programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    if not programs:
        print("PostgreSQL tidak ada di sini, dilewati / is not here, left out", file=sys.stderr)
        yield None
        return
    place = tempfile.mkdtemp(dir=folder)
    if not os.geteuid():
        shutil.chown(place, 65534, 65534)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def run(name, *arguments):
        subprocess.run([*as_server(), f"{programs[-1]}/{name}", "-D", f"{place}/data", *arguments],
                       check=True, stdout=subprocess.DEVNULL, cwd=place)

    run("initdb", "-U", "lembar", "-A", "trust", "-E", "UTF8", "--locale=C")
    run("pg_ctl", "-w", "-l", f"{place}/log", "-o",
        f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''", "start")
    try:
        yield f"postgresql://lembar@127.0.0.1:{port}/postgres"
    finally:
        run("pg_ctl", "-m", "immediate", "stop")


def peer(path, rows):
    """Seconds that Python's sqlite3 needs for two plain tables, one transaction per workbook."""
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript("""
        PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
        CREATE TABLE workbook (id TEXT PRIMARY KEY, row TEXT);
        CREATE TABLE part (workbook_id TEXT, place INT, kind TEXT, row TEXT,
                           PRIMARY KEY (workbook_id, kind, place));""")
    before = time.perf_counter()
    with open(rows, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            workbook = json.loads(line)
            parts = {kind: workbook.pop(kind) for kind in ("sheets", "plans", "measures", "checks")}
            identifier = workbook["id"]
            database.execute("BEGIN IMMEDIATE")
            stored = database.execute("SELECT row FROM workbook WHERE id = ?", [identifier]).fetchone()
            if stored is None:
                database.execute("INSERT INTO workbook VALUES (?, ?)", [identifier, str(workbook)])
                for kind, values in parts.items():
                    for place, value in enumerate(values):
                        database.execute("INSERT INTO part VALUES (?, ?, ?, ?)",
                                         [identifier, place, kind, str(value)])
            database.execute("COMMIT")
    database.close()
    return time.perf_counter() - before


def report(office, folder, count=WORKBOOKS):
    """The lines of the table."""
    rows, edited = f"{folder}/rows", f"{folder}/edited"
    for path, edits in ((rows, 0), (edited, 1)):
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(recap_rows.lines(count, edits))
    yield f"\n## Rekap {count} buku kerja ke basis data / recap into a database\n"
    yield "| | s | MB | workbooks/s |"
    yield "| --- | --- | --- | --- |"
    with postgres(folder) as address:
        for name, target in (("SQLite", f"sqlite:{folder}/recap.db"), ("PostgreSQL", address)):
            if target is None:
                continue
            for what, source, outcome in (("new", rows, "added"), ("unchanged", rows, "unchanged"),
                                          ("all edited", edited, "updated")):
                seconds, peak, totals = load(office, target, source)
                assert totals[outcome] == count, totals
                yield f"| {name}, {what} | {seconds:.2f} | {peak:.1f} | {count / seconds:.0f} |"
    seconds = peer(f"{folder}/peer.db", rows)
    yield f"| Python sqlite3, new | {seconds:.2f} | - | {count / seconds:.0f} |"


def main():
    """Measures in a folder beside the program: /tmp may be no disk at all."""
    office = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else WORKBOOKS
    with tempfile.TemporaryDirectory(dir=os.path.dirname(office)) as folder:
        os.chmod(folder, 0o755)
        for line in report(office, folder, count):
            print(line, flush=True)


if __name__ == "__main__":
    main()
