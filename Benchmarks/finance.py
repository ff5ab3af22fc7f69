#!/usr/bin/env python3
"""Compares `lembar calc` with numpy-financial on random plans.

    pip install numpy-financial
    Benchmarks/finance.py [path/to/lembar] [number of plans]

NPV, IRR and the instalments of an annuity come from two programs that share no line. Money of an
instalment is whole rupiah, so the payments may differ by one rupiah from those of the library, and
the last one by what was rounded away before; all of the loan has to be paid back to the rupiah. The seed is fixed: each run draws the same plans.
"""
import json
import random
import subprocess
import sys

import numpy_financial as npf

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else "dist/lembar"
PLANS = int(sys.argv[2]) if len(sys.argv) > 2 else 1000


def calc(kind, inputs):
    run = subprocess.run(
        [PROGRAM, "calc", kind, "--json"], input=json.dumps(inputs), capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{kind} {inputs}: {run.stderr}")
    return json.loads(run.stdout)


def plan(draw):
    """Money spent in the first years, earned in the others, as most plans of a village are."""
    years = draw.randint(2, 15)
    spent = draw.randint(1, max(1, years // 3))
    flows = [-draw.randint(100_000, 500_000_000) for _ in range(spent)]
    flows += [draw.randint(0, 200_000_000) for _ in range(years - spent + 1)]
    return flows, draw.randint(1, 4000) / 10_000


def compare_flows(flows, rate, trial):
    ours = calc("npv", {"flows": flows, "rate": rate, "first_flow_exponent": 0})
    # Sums of many terms lose their last digits in any order; a billionth of the money is none.
    trial.note("npv, of the money", abs(ours["npv"] - npf.npv(rate, flows)) / sum(map(abs, flows)))
    irr = npf.irr(flows)
    has_irr = irr == irr and irr > -0.9999
    if ours["irr"] is None:
        # A loss of everything has no rate in either program.
        trial.note("irr, only the library has one", float(has_irr))
    elif not has_irr or abs(ours["irr"] - irr) > LIMITS["irr"]:
        # Where the library finds another root or none, the flows themselves decide.
        rest = abs(npf.npv(ours["irr"], flows)) / sum(map(abs, flows))
        trial.note("irr, by its own npv", rest)
    else:
        trial.note("irr", abs(ours["irr"] - irr))


def compare_loan(draw, trial):
    amount = draw.randint(500_000, 500_000_000)
    percent, per_year, years = draw.randint(1, 360) / 10, draw.choice([1, 2, 4, 12]), draw.randint(1, 10)
    ours = calc("loan", {
        "amount": amount, "rate": percent, "per_year": per_year, "years": years,
        "method": "annuity"})
    rows = ours["rows_period_principal_interest_balance"]
    rate, payments = percent / 100 / per_year, per_year * years
    payment = -npf.pmt(rate, payments, amount)
    trial.note("annuity, rupiah in a payment", max(
        (abs(principal + interest - payment) for _, principal, interest, _ in rows[:-1]), default=0))
    # Half a rupiah is rounded away each time, bears interest, and is cleared by the last payment.
    rounded_away = 0.5 * ((1 + rate) ** payments - 1) / rate + 0.5
    trial.note("annuity, last by what was rounded", abs(sum(rows[-1][1:3]) - payment) / rounded_away)
    is_paid = rows[-1][3] == 0 and sum(row[1] for row in rows) == amount and len(rows) == payments
    trial.note("annuity, not paid back", float(not is_paid))


LIMITS = {
    "npv, of the money": 1e-9, "irr": 1e-6, "irr, by its own npv": 1e-6,
    "irr, only the library has one": 0, "annuity, rupiah in a payment": 1.0,
    "annuity, last by what was rounded": 1.0, "annuity, not paid back": 0}


class Trial:
    """How often the programs agree in each respect, and how far they are apart at most."""

    def __init__(self):
        self.seen = dict.fromkeys(LIMITS, 0)
        self.agreed = dict.fromkeys(LIMITS, 0)
        self.worst = dict.fromkeys(LIMITS, 0.0)

    def note(self, name, difference):
        self.seen[name] += 1
        self.agreed[name] += difference <= LIMITS[name]
        self.worst[name] = max(self.worst[name], difference)


def main():
    draw = random.Random(20261124)
    trial = Trial()
    for _ in range(PLANS):
        compare_flows(*plan(draw), trial)
        compare_loan(draw, trial)
    print(f"{PLANS} plans and {PLANS} loans against numpy-financial:")
    print(f"  {'':36} {'agree':>11}  greatest  allowed")
    for name, limit in LIMITS.items():
        count = f"{trial.agreed[name]}/{trial.seen[name]}"
        print(f"  {name:36} {count:>11}  {trial.worst[name]:8.2g}  {limit:7.2g}")
    return int(trial.agreed != trial.seen)


if __name__ == "__main__":
    sys.exit(main())
