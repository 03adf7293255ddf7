"""Times commands in turn, whole processes: measure.py ROUNDS NAME=COMMAND...

Prints medians of wall and CPU seconds, the peak of the process tree's memory (PSS, sampled in the warm-up round), and wall against the first command.
"""
import os
import shlex
import statistics
import sys
import threading
import time


def children(pid):
    found = [pid]
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children") as listed:
                for child in listed.read().split():
                    found += children(int(child))
    except OSError:
        pass
    return found


def pss(pid):
    total = 0
    for process in children(pid):
        try:
            with open(f"/proc/{process}/smaps_rollup") as rollup:
                total += next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
        except (OSError, StopIteration):
            pass
    return total / 1024


def run(command, sample=False):
    began = time.monotonic()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        os.execvp(command[0], command)
    peak, over = [0.0], threading.Event()

    def watch():
        while not over.wait(0.005):
            peak[0] = max(peak[0], pss(pid))

    watcher = threading.Thread(target=watch)
    if sample:
        watcher.start()
    _, status, usage = os.wait4(pid, 0)
    wall = time.monotonic() - began
    over.set()
    if status:
        sys.exit(f"{shlex.join(command)} ended with status {status}")
    return wall, usage.ru_utime + usage.ru_stime, peak[0]


rounds = int(sys.argv[1])
commands = dict(argument.split("=", 1) for argument in sys.argv[2:])
commands = {name: shlex.split(command) for name, command in commands.items()}
memory = {name: run(command, sample=True)[2] for name, command in commands.items()}
times = {name: [] for name in commands}
for _ in range(rounds):
    for name, command in commands.items():
        times[name].append(run(command))
first = next(iter(commands))
print(f"{'':34} {'wall s':>7} {'CPU s':>7} {'MiB':>5}  wall against {first}")
for name, measured in times.items():
    ratio = statistics.median(wall / base for (wall, _, _), (base, _, _) in zip(measured, times[first]))
    wall, cpu = statistics.median(m[0] for m in measured), statistics.median(m[1] for m in measured)
    print(f"{name:34} {wall:7.3f} {cpu:7.3f} {memory[name]:5.0f}  {ratio:.2f}")
