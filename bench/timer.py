"""Times whole processes in turn, A B C A B C, so that other work on the machine meets all of them: timer.py [--rounds N] < COMMANDS

A line of COMMANDS is a label, a tab and a command; {out} in it becomes a new empty folder. The first is what the others are compared with. One warm-up round also samples the memory:
the largest proportional set size of the process and its descendants. Prints medians, the least (what a quiet machine would show), and the median of
the ratios of each round.
"""
import argparse
import os
import shlex
import shutil
import statistics
import sys
import tempfile
import threading
import time


def tree(pid):
    yield pid
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/children") as children:
            for child in children.read().split():
                yield from tree(int(child))


def proportional(pid):
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))


class Memory(threading.Thread):
    """Samples until the process is gone, which it notices by what it can no longer read."""

    def __init__(self, pid):
        super().__init__()
        self.pid, self.peak, self.over = pid, 0, False

    def run(self):
        while not self.over:
            try:
                self.peak = max(self.peak, sum(proportional(pid) for pid in tree(self.pid)))
            except (OSError, StopIteration):
                pass
            time.sleep(0.004)


def measure(command, watched):
    out = tempfile.mkdtemp(prefix="bench")
    words = [word.replace("{out}", out) for word in shlex.split(command)]
    began = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        silent = os.open(os.devnull, os.O_RDWR)
        for standard in 0, 1, 2:
            os.dup2(silent, standard)
        try:
            os.execvp(words[0], words)
        finally:
            os._exit(127)
    memory = Memory(pid)
    if watched:
        memory.start()
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - began
    memory.over = True
    if watched:
        memory.join()
    shutil.rmtree(out)
    if status:
        raise SystemExit(f"timer: exit status {os.waitstatus_to_exitcode(status)} of: {' '.join(words)}")
    return wall, usage.ru_utime + usage.ru_stime, memory.peak / 1024


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=7)
    rounds = options.parse_args().rounds
    commands = dict(line.rstrip("\n").split("\t") for line in sys.stdin)
    warm = {label: measure(command, watched=True) for label, command in commands.items()}
    runs = [{label: measure(command, watched=False) for label, command in commands.items()} for _ in range(rounds)]

    first = next(iter(commands))
    print(f"| what, {rounds} rounds | wall ms | least | CPU ms | least | MiB | wall ratio | CPU ratio |\n|---|---|---|---|---|---|---|---|")
    for label in commands:
        wall, cpu = (statistics.median(run[label][which] for run in runs) * 1000 for which in (0, 1))
        least_wall, least_cpu = (min(run[label][which] for run in runs) * 1000 for which in (0, 1))
        ratios = [statistics.median(run[label][which] / run[first][which] for run in runs) for which in (0, 1)]
        print(f"| {label} | {wall:.0f} | {least_wall:.0f} | {cpu:.0f} | {least_cpu:.0f} | {warm[label][2]:.0f} | {ratios[0]:.2f} | {ratios[1]:.2f} |", flush=True)


main()
