"""Writes a workbook of about a given number of fields: workbook.py FIELDS > x.lembar

workbook.py --tree CARDS writes a problem tree of so many cards instead."""
import itertools
import json
import string
import sys
import zlib

CRITERIA = "material market skill capital speed women_youth environment risk".split()
GATES = "lawful supply buyer nature displaced".split()


def order(number):
    """Order keys that sort as their numbers do."""
    letters = string.ascii_lowercase
    return letters[number // 676 % 26] + letters[number // 26 % 26] + letters[number % 26] + "m"


def record(identifier, kind, number, fields, parent=None):
    """One record as the file has it."""
    made = {"id": identifier, "kind": kind}
    if parent:
        made["parent"] = parent
    return made | {"order": order(number), "fields": fields}


def potential(number):
    """A mapped and scored potential."""
    fields = {
        "name": f"Potensi dusun {number}", "asset": "natural", "place": f"RT {number % 9 + 1:02}",
        "quantity": 10 + number, "unit": "kg/hari", "price": 1000 * (number % 40 + 1),
        "present_use": "partly", "months": [1, 2, 3, number % 9 + 4], "evidence": "seen",
        "added_value": "Dikeringkan lalu dikemas", "buyer": "Pasar kecamatan",
    }
    fields |= {f"gate.{name}": "yes" for name in GATES}
    fields |= {f"score.{name}": (number + place) % 5 + 1 for place, name in enumerate(CRITERIA)}
    return record(f"p{number}", "potential", number, fields)


def problem(number):
    """A cause in a tree in which every problem has three causes."""
    if number == 0:
        return record("m0", "problem", 0, {
            "role": "focal", "statement": "Pendapatan peternak susu kambing rendah",
            "evidence": "Catatan penjualan enam bulan terakhir", "confirmed": True})
    return record(f"m{number}", "problem", number, {
        "role": "cause", "statement": f"Hasil panen ke-{number} sering rusak sebelum terjual",
        "evidence": "Dilihat bersama di kandang", "confirmed": number % 2 == 0,
        "urgency": number % 5 + 1, "seriousness": (number + 1) % 5 + 1,
        "growth": (number + 2) % 5 + 1}, parent=f"m{(number - 1) // 3}")


STATES = "basi rusak terlambat mahal sepi kering berjamur turun macet hilang tercecer bocor".split()
THINGS = ("susu jagung pupuk pakan kambing sapi sawah kolam benih kopi singkong pisang bambu madu "
          "ternak telur sayur cabai kelapa gula").split()
PLACES = ("dusun kandang pasar gudang jalan sumur kebun warung dapur ladang bukit sungai lumbung "
          "terminal kios").split()
PEOPLE = "peternak ibu pemuda pedagang buruh petani pengepul tetangga kelompok keluarga".split()


def statement(number):
    """A sentence of eight words that few other cards share."""
    thing, state = THINGS[number % 20], STATES[number // 20 % 12]
    place, people = PLACES[number // 7 % 15], PEOPLE[number // 3 % 10]
    return f"{thing.capitalize()} {people} di {place} {number} sering {state} sebelum musim"


def card(number):
    """A card of a large tree: some effects above, three causes below each, every ninth in two places."""
    if number == 0:
        return problem(0)
    fields = {
        "role": "effect" if number < 6 else "cause", "statement": statement(number),
        "evidence": f"Dilihat bersama, catatan {number}", "evidence_source": "Kunjungan ke kandang",
        "confirmed": number % 2 == 0}
    if number % 9 == 0 and number > 60:
        fields["also_under"] = [f"m{number // 2}"]
    if number > 1300:
        fields["stop_reason"] = "can_act"
    parent = 0 if number < 10 else (number - 10) // 3 + 6
    return record(f"m{number}", "problem", number, fields, parent=f"m{parent}")


def tree(cards):
    """The whole file of a problem tree."""
    return written([card(number) for number in range(cards)], f"pohon{cards}", f"Pohon {cards} kartu")


def cost(number):
    """A cost line of the only plan."""
    return record(f"c{number}", "cost", number, {
        "name": f"Biaya bahan {number}", "quantity": number % 30 + 1, "unit": "kg",
        "price": 500 * (number % 60 + 1), "behaviour": "variable" if number % 3 else "fixed",
        "per": "month", "paid": "cash"}, parent="u1")


def beginning():
    """What there is once: the profile, the plan and what it sells."""
    yield record("f1", "profile", 0, {
        "group": "Jamaah Susu Ujicoba", "village": "Ujicoba", "district": "Getasan",
        "regency": "Kabupaten Semarang", "province": "Jawa Tengah", "start_date": "2026-11-02",
        "members_women": 14, "members_men": 8})
    yield record("u1", "plan", 0, {
        "name": "Susu kemasan", "cycle_months": 1, "cycles_per_year": 12,
        "start_month": "2027-01", "horizon_months": 24, "opening_cash": 5_000_000,
        "discount_percent": 12})
    yield record("s1", "sale", 0, {
        "name": "Susu", "quantity": 900, "unit": "liter", "price": 15_000, "per": "month"},
        parent="u1")


def month(number):
    """The month so many after January 2027, as a key."""
    return f"{2027 + number // 12}-{number % 12 + 1:02}"


def cash_line(number, months):
    """A line of the cash table with a figure in every month."""
    fields = {"name": f"Baris kas {number}", "direction": "out" if number % 3 else "in",
              "category": "material" if number % 3 else "sale"}
    for index in range(months):
        fields[f"plan.{month(index)}"] = 1_000 * (number * 37 % 400 + index)
    return record(f"k{number}", "cash_line", number, fields, parent="u1")


def cash(lines, months):
    """The whole file of a plan with its cash table."""
    plan = [dict(one) for one in beginning()]
    plan[1]["fields"]["horizon_months"] = months
    made = plan + [cash_line(number, months) for number in range(lines)]
    return written(made, f"kas{lines}x{months}", f"Arus kas {lines} x {months}")


def records(wanted):
    """Records until there are as many fields as wanted."""
    made = 0
    endless = ([potential(n), problem(2 * n), problem(2 * n + 1), cost(n)] for n in itertools.count())
    for one in itertools.chain(beginning(), itertools.chain.from_iterable(endless)):
        yield one
        made += len(one["fields"])
        if made >= wanted:
            return


def line(value):
    """A line of the file, closed by its checksum."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))[:-1]
    return f'{text},"crc":"{zlib.crc32(text.encode()):08x}"}}\n'


def workbook(fields):
    """The whole file."""
    return written(records(fields), f"bench{fields}", f"Uji {fields} isian")


def written(made, identifier, title):
    """The lines of a file with these records."""
    body = [line(one) for one in made]
    header = {"lembar": 1, "id": identifier, "title": title, "language": "id",
              "created": "2026-11-23T09:12:00+07:00", "clock": {}}
    return "".join([line(header), *body, line({"end": len(body)})])


if __name__ == "__main__":
    made = tree if "--tree" in sys.argv else workbook
    sys.stdout.write(made(int(sys.argv[-1])))
