"""Prints CPU and memory of one process over 1, 10, 100 and 1,000 environments: growth.py COMMAND FOLDER"""
import os
import shlex
import shutil
import sys

command, folder = shlex.split(sys.argv[1]), sys.argv[2]
previous = None
print(f"{'environments':>12} {'CPU s':>7} {'max RSS MiB':>12} {'ms CPU a further one':>21}")
for count in (1, 10, 100, 1000):
    shutil.rmtree(folder, ignore_errors=True)
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execvp(command[0], command + [str(count), folder])
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"{count} environments ended with status {status}")
    cpu = usage.ru_utime + usage.ru_stime
    slope = "" if previous is None else f"{(cpu - previous[1]) / (count - previous[0]) * 1000:.2f}"
    print(f"{count:12d} {cpu:7.2f} {usage.ru_maxrss / 1024:12.0f} {slope:>21}")
    previous = (count, cpu)
shutil.rmtree(folder, ignore_errors=True)
