"""Prints rows of a recap as `lembar` hands them to `lembar-office`: recap_rows.py WORKBOOKS > rows

recap_rows.py WORKBOOKS --edited gives the same workbooks in a later state."""
import hashlib
import json
import sys

SHEETS = "profile potentials social problems visit plan cash group review".split()
STATES = "draft submitted revise approved".split()


def plan(number, place):
    """One business plan with figures that depend on its number only."""
    revenue, cost = 12_000_000 + number * 1000, 9_000_000 + number * 700 * (place + 1)
    return {"id": f"u{place + 1}", "name": f"Usaha {number}.{place}", "revenue": revenue,
            "total_cost": cost, "profit": revenue - cost, "rc": round(revenue / cost, 6),
            "bc": round((revenue - cost) / cost, 6), "invested": 4_000_000, "payback_years": 1.25,
            "npv": 3_100_000 + number, "irr": 0.184321, "need": 2_000_000 + number,
            "deepest_month": number % 12 + 1, "first_negative_month": None,
            "verdicts": ["Hasil usaha menutup semua biaya.", "Kas cukup di semua bulan."]}


def measure(number, place):
    """One measure of success."""
    return {"id": f"k{place}", "name": f"Ukuran {place}", "unit": "liter", "baseline": 10,
            "target": 40, "actual": 10 + number % 35, "progress": round((number % 35) / 0.3, 4)}


def row(number, edits):
    """One workbook; `edits` counts its states."""
    content = hashlib.sha256(f"{number} {edits}".encode()).hexdigest()[:16]
    return {
        "id": f"w{number}", "file": f"desa/{number % 100}/kelompok{number}.lembar",
        "title": f"Kelompok {number}", "language": "id", "clock": {"k3f9q2hx": 200 + edits},
        "content": content, "group": f"Kelompok {number}", "village": f"Desa {number % 400}",
        "district": f"Kecamatan {number % 40}", "regency": f"Kabupaten {number % 8}",
        "province": "Jawa Tengah", "training": "Angkatan 3", "companion": "Rina",
        "mentor": "Pak Harun", "start_date": "2026-11-02", "members_women": 14, "members_men": 8,
        "members_under_35": 5, "records": 60,
        "sheets": [{"sheet": sheet, "answered": number % 20 + place, "asked": 30}
                   for place, sheet in enumerate(SHEETS)],
        "potentials": 8, "ideas": 4, "need": 2_000_000 + number, "deepest_month": number % 12 + 1,
        "first_negative_month": None, "roots": 3, "roots_unclear": number % 3,
        "plans": [plan(number, place) for place in range(2)],
        "measures": [measure(number, place) for place in range(4)],
        "open_remarks": number % 4, "review": STATES[number % 4], "review_by": "Pak Harun",
        "review_date": "2026-11-20", "findings": {"error": number % 3, "warning": 7, "hint": 12},
        "checks": {f"PT{check:02}": number % 3 + 1 for check in range(1, 13)},
        "salvaged": False, "copies": []}


def lines(count, edits=0):
    """All lines, each with its line feed."""
    yield json.dumps({"program": "0.1.0"}) + "\n"
    for number in range(count):
        yield json.dumps(row(number, edits), ensure_ascii=False, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    sys.stdout.writelines(lines(int(sys.argv[1]), edits="--edited" in sys.argv))
