#!/usr/bin/env python3
"""Measures Lembar beside the editors found here: bench.py PROGRAM LATENCY [--rounds N]

All programs run in turn in every round, so a slow moment of the machine hits all of them. The
tables show medians. Absolute figures belong to the machine; the ratios are what counts.
Needs nothing but Python 3.9 on Linux.
"""
import argparse
import contextlib
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import page
import peers
import recap
from pseudo_terminal import Watched
from workbook import cash, tree, workbook

SIZES = (500, 5000)
CARDS = 2000
TREE = "tree"
# Lines and months of the cash table.
CELLS = (60, 60)
CASH = "cash"
# So many rows of the form of a plan stand above what would change.
PLAN_QUESTIONS = 10
PEERS = {
    # name: arguments, what its complete first picture shows, keys before typing
    "nano": (["nano", "-I"], "Exit", []),
    "vim": (["vim", "-i", "NONE", "-u", "/usr/share/vim/vim90/defaults.vim", "-n"], "Top|All", ["i"]),
}
OURS = "lembar"
TYPED = "susu kambing etawa dari kandang "


class Bench:
    """One run: its folder on a real disk, its programs, its figures."""

    def __init__(self, program, latency, folder, rounds):
        self.program = os.path.abspath(program)
        self.latency = os.path.abspath(latency)
        self.folder = folder
        self.rounds = rounds
        self.figures = {}
        self.contents = {size: workbook(size) for size in SIZES} | {
            TREE: tree(CARDS), CASH: cash(*CELLS)}
        self.peers = {}
        for name, peer in PEERS.items():
            if shutil.which(name):
                self.peers[name] = peer
            else:
                print(f"{name} tidak ada di sini, dilewati / is not here, left out", file=sys.stderr)
        self.tables = list(peers.found())

    def note(self, what, name, size, *values):
        """Keeps figures under what they tell."""
        self.figures.setdefault((what, name, size), []).extend(values)

    def median(self, what, name, size):
        """The median of what was noted, or nothing."""
        values = self.figures.get((what, name, size))
        return statistics.median(values) if values else None

    @contextlib.contextmanager
    def started(self, name, size):
        """A program with a workbook of its own and an empty state folder."""
        with tempfile.TemporaryDirectory(dir=self.folder) as home:
            path = self.write_workbook(home, size)
            environment = {
                "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8",
                "HOME": home, "XDG_STATE_HOME": f"{home}/state"}
            if name == OURS:
                argv = [self.program, "open", path]
            else:
                argv = [shutil.which(name), *self.peers[name][0][1:], path]
            with Watched(argv, environment) as watched:
                yield watched

    def write_workbook(self, home, size):
        """A workbook that no earlier program has touched."""
        path = f"{home}/uji.lembar"
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.contents[size])
        return path

    def first_frame(self, watched, name, size):
        """Waits for the first picture and notes what it took."""
        sign = "Tinjauan" if name == OURS else self.peers[name][1]
        self.note("frame", name, size, watched.first_frame(sign))
        peak, private = watched.memory()
        self.note("peak", name, size, peak)
        self.note("private", name, size, private)

    def typing(self, watched, name, size):
        """Types into the first field, or at the first place of the text."""
        for key in ["<enter>"] if name == OURS else self.peers[name][2]:
            watched.press(key)
        for letter in TYPED * 3:
            latency, count = watched.press(letter)
            self.note("key", name, size, latency)
            self.note("bytes", name, size, count)

    def commits(self, watched, size):
        """Gives one answer again and again, each of which has to reach the disk, and saves."""
        watched.press("<enter>", quiet=0.05)
        for letter in "abcdefghij":
            watched.press("<up>")
            watched.press(letter)
            self.note("commit", OURS, size, watched.press("<enter>")[0])
        # The save shows in the first line of the screen.
        self.note("save", OURS, size, watched.press("<c-s>", quiet=0.1)[0])

    def problem_tree(self):
        """Walks through a large problem tree, folds and unfolds, and gives answers in it."""
        with self.started(OURS, TREE) as watched:
            self.note("frame", OURS, TREE, watched.first_frame("Tinjauan"))
            for key in ["4", "<enter>"]:
                watched.press(key)
            for key in ["<down>"] * 30 + ["<pgdn>", "<up>", "<pgdn>", "<down>"] * 10:
                self.note("key", OURS, TREE, watched.press(key)[0])
            # The first of the causes, below five effects and the focal problem.
            for key in ["<home>"] + ["<down>"] * 6:
                watched.press(key)
            for key in ["<left>", "<right>"] * 10:
                self.note("fold", OURS, TREE, watched.press(key, quiet=0.03)[0])
            for number in range(10):
                watched.press("<tab>", quiet=0.03)
                for letter in f"susu basi {number}":
                    self.note("typed", OURS, TREE, watched.press(letter)[0])
                # The mark of the focus moves to the card only when it is on disk and checked.
                self.note("card", OURS, TREE, watched.press("<enter>", quiet=0.06)[0])
            watched.press("<f2>", quiet=0.03)
            self.commits(watched, TREE)

    def cash_table(self):
        """Walks through a large cash table, types in it, and gives answers."""
        with self.started(OURS, CASH) as watched:
            self.first_frame(watched, OURS, CASH)
            watched.press("7")
            watched.press("<enter>", quiet=0.2)
            for key in ["<down>", "<right>", "<right>", "<up>", "<left>"] * 8 + ["<pgdn>", "<pgup>"] * 5:
                latency, count = watched.press(key)
                self.note("key", OURS, CASH, latency)
                self.note("bytes", OURS, CASH, count)
            for number in range(10):
                for letter in str(10_000 + number):
                    self.note("typed", OURS, CASH, watched.press(letter)[0])
                # The sum below changes only when the figure is on disk.
                self.note("commit", OURS, CASH, watched.press("<enter>", quiet=0.06)[0])

    def other_table(self, name):
        """Walks down in another program for tables, with the same figures."""
        with tempfile.TemporaryDirectory(dir=self.folder) as home:
            argv, sign = peers.prepared(name, home, *CELLS)
            environment = {
                "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home}
            with Watched(argv, environment) as watched:
                self.note("frame", name, CASH, watched.first_frame(sign, quiet=0.3))
                for what, value in zip(("peak", "private"), watched.memory()):
                    self.note(what, name, CASH, value)
                for key in "jjkjj" * 8:
                    latency, count = watched.press(key, quiet=0.03)
                    self.note("key", name, CASH, latency)
                    self.note("bytes", name, CASH, count)

    def business_plan(self, size):
        """Opens and walks through the results of a plan, and types what would change in it."""
        with self.started(OURS, size) as watched:
            watched.first_frame("Tinjauan")
            for key in ["6", "<enter>"]:
                watched.press(key)
            for _ in range(5):
                self.note("results", OURS, size, watched.press("<f5>", quiet=0.05)[0])
                for _ in range(8):
                    self.note("walk", OURS, size, watched.press("<down>", quiet=0.03)[0])
                watched.press("<esc>", quiet=0.05)
            # Below the questions of the plan: its results, then what would change.
            for key in ["<enter>"] + ["<down>"] * PLAN_QUESTIONS + ["<enter>"]:
                watched.press(key, quiet=0.05)
            for letter in "1234567890":
                self.note("what_if", OURS, size, watched.press(letter, quiet=0.05)[0])
                self.note("what_if", OURS, size, watched.press("<bs>", quiet=0.05)[0])

    def round(self, number):
        """Every program once, with every workbook."""
        turns = [(name, size) for name in [OURS, *self.peers] for size in SIZES]
        random.Random(number).shuffle(turns)
        for name, size in turns:
            with self.started(name, size) as watched:
                self.first_frame(watched, name, size)
                self.typing(watched, name, size)
                if name == OURS:
                    self.commits(watched, size)
        self.problem_tree()
        for name in random.Random(number).sample([OURS, *self.tables], 1 + len(self.tables)):
            if name == OURS:
                self.cash_table()
            else:
                self.other_table(name)
        for size in SIZES:
            self.business_plan(size)
            self.command_line(size)
        self.bare_disk()

    def idle(self):
        """Leaves each program alone after its first picture."""
        for name in [OURS, *self.peers]:
            with self.started(name, SIZES[0]) as watched:
                self.first_frame(watched, name, SIZES[0])
                self.note("idle", name, SIZES[0], watched.wake_ups(5))

    def command_line(self, size):
        """The time of one field read and one field set from a script."""
        with tempfile.TemporaryDirectory(dir=self.folder) as home:
            path = self.write_workbook(home, size)
            environment = os.environ | {"XDG_STATE_HOME": f"{home}/state"}
            for what, arguments in (
                    ("get", ["get", path, "p0", "name", "--json"]),
                    ("set", ["set", path, "p0", "name", "Susu kambing"])):
                start = time.monotonic()
                subprocess.run([self.program, *arguments], env=environment, check=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                self.note(what, OURS, size, (time.monotonic() - start) * 1000)

    def bare_disk(self):
        """What the disk takes by itself: a line appended, and a workbook written and synced."""
        with tempfile.TemporaryDirectory(dir=self.folder) as home:
            journal = os.open(f"{home}/journal", os.O_CREAT | os.O_APPEND | os.O_WRONLY)
            for _ in range(10):
                start = time.monotonic()
                os.write(journal, b"x" * 160)
                os.fdatasync(journal)
                self.note("commit", "bare", 0, (time.monotonic() - start) * 1000)
            os.close(journal)
            for size in SIZES:
                start = time.monotonic()
                with open(f"{home}/{size}", "w", encoding="utf-8") as file:
                    file.write(self.contents[size])
                    file.flush()
                    os.fsync(file.fileno())
                self.note("save", "bare", size, (time.monotonic() - start) * 1000)

    def commit_latency(self):
        """From an accepted answer to its line on the disk, the bare disk between every two."""
        with tempfile.TemporaryDirectory(dir=self.folder) as home:
            shown = subprocess.run([self.latency, home], check=True, capture_output=True, text=True)
        for line in shown.stdout.splitlines():
            figures = json.loads(line)
            self.note("latency", OURS, figures["fields"], figures["commit"])
            self.note("latency", "bare", figures["fields"], figures["bare"])

    def cash_recomputation(self, program):
        """The results of a cash table of 60 months and 60 lines, in a program of their own."""
        shown = subprocess.run([os.path.abspath(program)], check=True, capture_output=True, text=True)
        for line in shown.stdout.splitlines():
            figures = json.loads(line)
            for what in ("reading", "results"):
                self.note(what, OURS, figures["table"], figures[what])

    def run(self):
        """Everything, the first round only to warm up."""
        self.round(0)
        self.figures.clear()
        for number in range(1, self.rounds + 1):
            self.round(number)
            print(f"putaran / round {number} dari / of {self.rounds}", file=sys.stderr)
        self.idle()
        self.commit_latency()


def shown(value, digits=1):
    """A figure, or a dash for what could not be measured."""
    return "-" if value is None else f"{value:.{digits}f}"


def row(cells):
    """A line of a table."""
    return "| " + " | ".join(cells) + " |"


def comparison(bench, size):
    """All programs with one workbook."""
    yield f"\n## {size} isian / fields\n"
    yield row(["program", "layar pertama / first frame ms", "x nano", "peak RSS MB", "private MB",
               "key to frame ms", "p99", "bytes per key", "wake-ups in 5 s"])
    yield row(["---"] * 9)
    reference = bench.median("frame", "nano", size)
    for name in [OURS, *bench.peers]:
        frame = bench.median("frame", name, size)
        keys = bench.figures.get(("key", name, size), [0, 0])
        yield row([
            name, shown(frame), shown(frame / reference if reference else None, 2),
            shown(bench.median("peak", name, size)), shown(bench.median("private", name, size)),
            shown(statistics.median(keys), 2), shown(statistics.quantiles(keys, n=100)[98], 2),
            shown(bench.median("bytes", name, size), 0), shown(bench.median("idle", name, size), 0)])


def large_tree(bench):
    """What a problem tree needs that is far larger than any group makes."""
    bare = bench.median("commit", "bare", 0)
    yield f"\n## Pohon masalah dengan {CARDS} kartu / problem tree of {CARDS} cards\n"
    yield row(["", "median ms", "p99 ms", "median - bare fdatasync"])
    yield row(["---"] * 4)
    for title, what, is_answer in (
            ("key to frame", "key", False), ("fold, unfold to frame", "fold", False),
            ("typed letter to frame", "typed", False),
            ("answer with re-check to frame", "commit", True),
            ("new card with re-check to frame", "card", True)):
        values = bench.figures[(what, OURS, TREE)]
        median = statistics.median(values)
        yield row([title, shown(median, 2), shown(statistics.quantiles(values, n=100)[98], 2),
                   shown(median - bare if is_answer else None, 2)])
    yield f"\nlayar pertama / first frame: {shown(bench.median('frame', OURS, TREE))} ms"


def cash_grid(bench):
    """What a cash table needs that is as large as a plan of five years can be."""
    bare = bench.median("commit", "bare", 0)
    yield f"\n## Arus kas {CELLS[0]} baris x {CELLS[1]} bulan / cash table, lines x months\n"
    yield row(["", "median ms", "p99 ms", "median - bare fdatasync"])
    yield row(["---"] * 4)
    for title, what, is_answer in (
            ("key to frame", "key", False), ("typed digit to frame", "typed", False),
            ("figure with sums and re-check to frame", "commit", True)):
        values = bench.figures[(what, OURS, CASH)]
        median = statistics.median(values)
        yield row([title, shown(median, 2), shown(statistics.quantiles(values, n=100)[98], 2),
                   shown(median - bare if is_answer else None, 2)])


def tables(bench):
    """The same figures in other programs for tables."""
    if not bench.tables:
        return
    yield "\n### Program tabel lain / other programs for tables\n"
    yield row(["program", "layar pertama / first frame ms", "peak RSS MB", "private MB",
               "key to frame ms", "p99", "bytes per key"])
    yield row(["---"] * 7)
    for name in [OURS, *bench.tables]:
        keys = bench.figures[("key", name, CASH)]
        yield row([name, *(shown(bench.median(what, name, CASH)) for what in ("frame", "peak", "private")),
                   shown(statistics.median(keys), 2), shown(statistics.quantiles(keys, n=100)[98], 2),
                   shown(bench.median("bytes", name, CASH), 0)])


def cash_results(bench):
    """What the results of such a table take, all break points among them."""
    yield "\n### Hasilnya / its results\n"
    yield row(["median, p99 ms", "typed", "follows the plan"])
    yield row(["---"] * 3)
    for title, what in (("plan read from its records", "reading"),
                        ("all results with break points", "results")):
        cells = [bench.figures[(what, OURS, table)][0] for table in ("typed", "follows")]
        yield row([title, *(f"{median:.2f}, {last:.2f}" for median, last in cells)])


def plans(bench):
    """What the pages of a business plan take that compute it anew at every key."""
    yield "\n## Rencana usaha / business plan\n"
    yield row(["", "fields", "cost lines", "median ms", "p99 ms"])
    yield row(["---"] * 5)
    for title, what in (("results opened to frame", "results"), ("step within the results", "walk"),
                        ("letter of a change to frame", "what_if")):
        for size in SIZES:
            values = bench.figures[(what, OURS, size)]
            lines = bench.contents[size].count('"kind":"cost"')
            yield row([title, str(size), str(lines), shown(statistics.median(values), 2),
                       shown(statistics.quantiles(values, n=100)[98], 2)])


def disk(bench):
    """What Lembar adds to the disk's own time."""
    key = bench.median("key", OURS, SIZES[0])
    bare = bench.median("commit", "bare", 0)
    yield "\n## Cakram / disk\n"
    yield row(["", *(f"{size} isian / fields" for size in SIZES)])
    yield row(["---"] * (1 + len(SIZES)))
    for what, name in (("answer accepted to journal on disk", OURS), ("bare append and fdatasync", "bare")):
        for place, title in enumerate(("median", "p99")):
            values = [bench.figures[("latency", name, size)][0][place] for size in SIZES]
            yield row([f"{what}, {title} ms", *(shown(value, 3) for value in values)])
    ratios = [[bench.figures[("latency", name, size)][0] for name in (OURS, "bare")] for size in SIZES]
    yield row(["commit / bare, median and p99",
               *(f"{ours[0] / bare[0]:.2f}, {ours[1] / bare[1]:.2f}" for ours, bare in ratios)])
    commits = [bench.median("commit", OURS, size) for size in SIZES]
    yield row(["answer to frame, ms", *(shown(value, 2) for value in commits)])
    yield row(["bare fdatasync of 160 bytes, ms", *([shown(bare, 2)] * len(SIZES))])
    yield row(["(answer - plain key) / bare", *(shown((value - key) / bare, 2) for value in commits)])
    for title, what, name in (
            ("Ctrl-S to frame, ms", "save", OURS), ("bare write and fsync, ms", "save", "bare"),
            ("lembar set, ms", "set", OURS), ("lembar get, ms", "get", OURS)):
        yield row([title, *(shown(bench.median(what, name, size), 2) for size in SIZES)])
    size = os.path.getsize(bench.program) / 1e6
    yield f"\nprogram: {size:.1f} MB, {os.path.relpath(bench.program)}"


def main():
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("program")
    options.add_argument("latency", help="the program CommitLatency")
    options.add_argument("--cash", help="the program CashRecomputation")
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    # Beside the program: /tmp may be no disk at all.
    with tempfile.TemporaryDirectory(dir=os.path.dirname(os.path.abspath(chosen.program))) as folder:
        bench = Bench(chosen.program, chosen.latency, folder, chosen.rounds)
        bench.run()
        if chosen.cash:
            bench.cash_recomputation(chosen.cash)
        pages = list(page.bench(bench.program, folder, chosen.rounds))
        recaps = list(recap.bench(bench.program, folder, chosen.rounds))
    for size in SIZES:
        print("\n".join(comparison(bench, size)))
    print("\n".join(large_tree(bench)))
    print("\n".join(cash_grid(bench)))
    print("\n".join(tables(bench)))
    if chosen.cash:
        print("\n".join(cash_results(bench)))
    print("\n".join(plans(bench)))
    print("\n".join(pages))
    print("\n".join(recaps))
    print("\n".join(disk(bench)))


if __name__ == "__main__":
    main()
