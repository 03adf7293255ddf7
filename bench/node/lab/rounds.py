"""Interleaved rounds, and tables of their medians."""
import random
import statistics
import sys


def interleaved(rounds, cases):
    """Every case once a round, so that other work on the machine meets all of them, and in another order each time, so that none has always the same before it: a key to what its function found."""
    found = {key: [] for key in cases}
    for number in range(rounds):
        for key in random.Random(number).sample(list(cases), len(cases)):
            found[key].append(cases[key]())
            print("round %d: %s" % (number + 1, key if isinstance(key, str) else ", ".join(str(it) for it in key)), file=sys.stderr)
    return found


def median(results, what):
    return statistics.median(it.get(what, float("nan")) for it in results)


def ratio(results, others, what):
    """The median of the rounds' own ratios: what slows a round slows both."""
    return statistics.median(one[what] / other[what] for one, other in zip(results, others))


def figure(value, form="%.2f"):
    return "-" if value != value else form % value


def table(title, columns, rows, note=""):
    print("\n### %s\n\n| %s |\n|%s" % (title, " | ".join(columns), "---|" * len(columns)))
    for row in rows:
        print("| %s |" % " | ".join(str(it) for it in row))
    if note:
        print("\n" + note)
    sys.stdout.flush()
