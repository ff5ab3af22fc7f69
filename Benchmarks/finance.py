#!/usr/bin/env python3
"""Compares `lembar calc` with numpy-financial on random plans.

    pip install numpy-financial
    Benchmarks/finance.py [path/to/lembar] [number of plans]

NPV, IRR and the instalments of an annuity come from two programs that share no line. Money of an
instalment is whole rupiah, so the payments may differ by one rupiah from those of the library; all
of the loan has to be paid back to the rupiah. The seed is fixed: each run draws the same plans.
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


def compare_flows(flows, rate, worst):
    ours = calc("npv", {"flows": flows, "rate": rate, "first_flow_exponent": 0})
    npv = npf.npv(rate, flows)
    worst["npv, relative"] = max(
        worst["npv, relative"], abs(ours["npv"] - npv) / max(1, sum(map(abs, flows))))
    irr = npf.irr(flows)
    if ours["irr"] is None:
        # A loss of everything has no rate in either program.
        worst["irr, one has none"] += irr == irr and irr > -0.9999
        return
    # Where the library finds another root or none, the flows themselves decide.
    if irr != irr or abs(ours["irr"] - irr) > 1e-6:
        rest = abs(npf.npv(ours["irr"], flows)) / sum(map(abs, flows))
        worst["irr, decided by its own npv"] += rest < 1e-6
        worst["irr, wrong"] += rest >= 1e-6
        return
    worst["irr"] = max(worst["irr"], abs(ours["irr"] - irr))


def compare_loan(draw, worst):
    amount = draw.randint(500_000, 500_000_000)
    percent, per_year, years = draw.randint(1, 360) / 10, draw.choice([1, 2, 4, 12]), draw.randint(1, 10)
    ours = calc("loan", {
        "amount": amount, "rate": percent, "per_year": per_year, "years": years,
        "method": "annuity"})
    rows = ours["rows_period_principal_interest_balance"]
    payment = -npf.pmt(percent / 100 / per_year, per_year * years, amount)
    for _, principal, interest, _ in rows[:-1]:
        worst["annuity, rupiah a payment"] = max(
            worst["annuity, rupiah a payment"], abs(principal + interest - payment))
    # Rounding every payment leaves the last one a little more or less to clear.
    worst["annuity, rupiah in the last"] = max(
        worst["annuity, rupiah in the last"], abs(rows[-1][1] + rows[-1][2] - payment) / len(rows))
    worst["annuity, not paid back"] += rows[-1][3] != 0 or sum(r[1] for r in rows) != amount


def main():
    draw = random.Random(20261124)
    worst = {
        "npv, relative": 0.0, "irr": 0.0, "irr, one has none": 0, "irr, wrong": 0,
        "irr, decided by its own npv": 0, "annuity, rupiah a payment": 0.0,
        "annuity, rupiah in the last": 0.0, "annuity, not paid back": 0}
    for _ in range(PLANS):
        compare_flows(*plan(draw), worst)
        compare_loan(draw, worst)
    print(f"{PLANS} plans and {PLANS} loans, greatest difference from numpy-financial:")
    for name, value in worst.items():
        print(f"  {name:28} {value:.3g}")
    limits = {
        "npv, relative": 1e-9, "irr": 1e-6, "irr, one has none": 0, "irr, wrong": 0,
        "annuity, rupiah a payment": 1.0, "annuity, rupiah in the last": 1.0,
        "annuity, not paid back": 0}
    return int(any(worst[name] > limit for name, limit in limits.items()))


if __name__ == "__main__":
    sys.exit(main())
