"""Other programs for tables in a terminal, each with the figures of our cash table in its own format.

What is not installed is left out: sc, visidata, calcurse, hledger-ui.
"""
import shutil
import sys

from workbook import month


def column(number):
    """The name of a column in a spreadsheet: A to Z, AA, AB and on."""
    return (chr(64 + number // 26) if number >= 26 else "") + chr(65 + number % 26)


def amount(line, place):
    """The figure of one line in one month."""
    return 1000 * (line + 1) + 10 * place


def sheet(lines, months):
    """The table for sc: a name before the figures of each line, sums below."""
    for line in range(lines):
        yield f'leftstring A{line} = "Baris kas {line}"\n'
        for place in range(months):
            yield f"let {column(place + 1)}{line} = {amount(line, place)}\n"
    for place in range(months):
        letters = column(place + 1)
        yield f"let {letters}{lines} = @sum({letters}0:{letters}{lines - 1})\n"


def commas(lines, months):
    """The table for visidata."""
    yield ",".join(["Nama", *(month(place) for place in range(months))]) + "\n"
    for line in range(lines):
        yield ",".join([f"Baris kas {line}", *(str(amount(line, place)) for place in range(months))]) + "\n"


def appointments(lines, months):
    """Each figure as an appointment of calcurse; those of the first month lie on today's page."""
    for place in range(months):
        year, number = month(place).split("-")
        for line in range(lines):
            start = f"{number}/{line % 28 + 1:02}/{year} @ {line % 24:02}:00"
            yield f"{start} -> {start[:-2]}30 |Baris kas {line}: {amount(line, place)}\n"


def journal(lines, months):
    """Each figure as two postings of hledger, which hides what lies ahead: so it is long past."""
    for place in range(months):
        year, number = month(place).split("-")
        for line in range(lines):
            yield (f"{int(year) - 20}-{number}-01 Baris kas {line}\n    kas:baris{line:02}  {amount(line, place)}\n"
                   f"    modal\n\n")


# name: program, arguments with {home}, its file, what writes it, what its first picture shows
TABLES = {
    "sc": ("sc", ["{home}/kas.sc"], "kas.sc", sheet, r"21050\.00"),
    "visidata": ("vd", ["{home}/kas.csv"], "kas.csv", commas, "Baris kas 15"),
    "calcurse": ("calcurse", ["-D", "{home}"], "apts", appointments, "Calendar"),
    "hledger-ui": ("hledger-ui", ["-f", "{home}/kas.journal"], "kas.journal", journal, "baris15"),
}


def found():
    """The names of those that are installed here."""
    for name, (program, *_) in TABLES.items():
        if shutil.which(program):
            yield name
        else:
            print(f"{name} tidak ada di sini, dilewati / is not here, left out", file=sys.stderr)


def prepared(name, home, lines, months):
    """Writes the table into a folder; the command that opens it, and the sign of its first picture."""
    program, arguments, file, written, sign = TABLES[name]
    with open(f"{home}/{file}", "w", encoding="utf-8") as opened:
        opened.writelines(written(lines, months))
    return [shutil.which(program), *(one.format(home=home) for one in arguments)], sign
