#!/usr/bin/env python3
"""A folder of workbooks, and a recap of it by the json module alone.

recap.py make COUNT FOLDER        writes so many workbooks of about 200 fields
recap.py sum FOLDER               sums them as `lembar recap --to json` does, as far as a script would
recap.py bench PROGRAM [COUNT]    both in turn: time, memory and the same figures
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

from workbook import record, records, written

FIELDS = 200
COUNT = 10_000


def class_workbook(number):
    """One group: its own names and figures, a plan, a tree with roots, a remark, a measure."""
    made = [json.loads(json.dumps(one)) for one in records(FIELDS - 20)]
    for one in made:
        fields = one["fields"]
        if one["kind"] == "profile":
            fields |= {"group": f"Kelompok {number}", "village": f"Desa {number % 300}"}
        if one["kind"] == "cost":
            fields["price"] += 10 * (number % 50)
        if one["kind"] == "problem" and number % 3:
            fields["stop_reason"] = "can_act"
    made += [
        record("n1", "indicator", 0, {
            "name": "Penjualan", "unit": "liter", "baseline": 100, "target": 200,
            "actual": 100 + number % 150}, parent="u1"),
        record("r1", "remark", 0, {
            "text": "Lengkapi bukti", "by": "Pendamping", "date": "2026-11-20",
            "state": "open" if number % 2 else "closed"}),
        record("t1", "review", 0, {
            "state": ["draft", "submitted", "revise", "approved"][number % 4], "by": "Pendamping",
            "date": "2026-11-21"}),
    ]
    return written(made, f"kelas{number}", f"Kelompok {number}")


def make(count, folder):
    """Writes the workbooks, a hundred to a folder."""
    for number in range(count):
        below = f"{folder}/{number // 100:03}"
        os.makedirs(below, exist_ok=True)
        with open(f"{below}/{number:05}.lembar", "w", encoding="utf-8") as file:
            file.write(class_workbook(number))


def row(path):
    """What a script would tell of one workbook; the money as the plan has it, month by month."""
    with open(path, encoding="utf-8") as file:
        header, *lines = [json.loads(line) for line in file]
    found = [one for one in lines if "kind" in one]
    kinds = {}
    for one in found:
        kinds.setdefault(one["kind"], []).append(one)
    plan = kinds["plan"][0]["fields"]
    sales = sum(one["fields"]["quantity"] * one["fields"]["price"] for one in kinds["sale"])
    costs = sum(one["fields"]["quantity"] * one["fields"]["price"] for one in kinds["cost"])
    balance, lowest, deepest = plan["opening_cash"], 0, None
    for month in range(plan["horizon_months"]):
        balance += sales - costs
        if balance < lowest:
            lowest, deepest = balance, month + 1
    parents = {one.get("parent") for one in kinds["problem"]}
    roots = [one for one in kinds["problem"]
             if one["id"] not in parents and "stop_reason" in one["fields"]]
    return {
        "id": header["id"], "file": path, "title": header["title"], "records": len(found),
        "need": -lowest, "deepest_month": deepest, "roots": len(roots),
        "open_remarks": sum(one["fields"]["state"] == "open" for one in kinds["remark"]),
        "review": kinds["review"][-1]["fields"]["state"]}


def summed(folder):
    """All rows as one object."""
    paths = sorted(
        f"{below}/{name}" for below, _, names in os.walk(folder) for name in names
        if name.endswith(".lembar"))
    return {"workbooks": [row(path) for path in paths], "skipped": []}


def timed(argv, output, environment):
    """The seconds that a program took, the seconds of all cores, and its peak memory in MB."""
    start = time.monotonic()
    with open(output, "w", encoding="utf-8") as file:
        child = subprocess.Popen(argv, stdout=file, env=environment)
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{argv[0]}: {child.returncode}")
    return time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def compare(ours, theirs):
    """Both have to say the same, or their times mean nothing."""
    with open(ours, encoding="utf-8") as one, open(theirs, encoding="utf-8") as other:
        for mine, script in zip(json.load(one)["workbooks"], json.load(other)["workbooks"]):
            for key, value in script.items():
                if mine[key] != value:
                    raise SystemExit(f"{mine['file']}: {key}: {mine[key]} {value}")


def bench(program, folder, rounds, count=COUNT):
    """Lines of a table: the program and the script in turn over the same workbooks."""
    make(count, f"{folder}/kelas")
    names = {"lembar": [program, "recap", f"{folder}/kelas", "--to", "json"],
             "python json": [sys.executable, os.path.abspath(__file__), "sum", f"{folder}/kelas"]}
    environment = os.environ | {"XDG_STATE_HOME": f"{folder}/state"}
    figures = {name: [] for name in names}
    for _ in range(rounds + 1):
        for name, argv in names.items():
            figures[name].append(timed(argv, f"{folder}/{name}.json", environment))
    compare(f"{folder}/lembar.json", f"{folder}/python json.json")
    # The first round only warms the disk up.
    medians = {name: [statistics.median(values) for values in zip(*all_of[1:])]
               for name, all_of in figures.items()}
    yield f"\n## Rekap {count} buku kerja dari {FIELDS} isian / recap of workbooks\n"
    yield "| program | s | s of all cores | peak RSS MB | x python |"
    yield "|---|---|---|---|---|"
    for name, (wall, cores, peak) in medians.items():
        ratio = medians["python json"][0] / wall
        yield f"| {name} | {wall:.2f} | {cores:.2f} | {peak:.1f} | {ratio:.2f} |"


if __name__ == "__main__":
    if sys.argv[1] == "bench":
        with tempfile.TemporaryDirectory() as room:
            print("\n".join(bench(os.path.abspath(sys.argv[2]), room, 5, int((sys.argv + [COUNT])[3]))))
    elif sys.argv[1] == "make":
        make(int(sys.argv[2]), sys.argv[3])
    else:
        json.dump(summed(sys.argv[2]), sys.stdout)
