"""What Linux knows of a process, from /proc."""

import os


def stat(pid):
    """The fields of /proc/PID/stat after the name; none when the process is gone."""
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def state(pid):
    """R running, S asleep, T stopped, Z ended; nothing when it is gone."""
    return "".join(stat(pid)[:1])


def are_asleep(pid, group):
    """Whether a process sleeps or is stopped, or else all that a shell has lent the terminal to."""
    if group == pid:
        return state(pid) in ("S", "T")
    members = [fields for fields in map(stat, filter(str.isdigit, os.listdir("/proc")))
               if fields and int(fields[2]) == group]
    return all(fields[0] in "ST" for fields in members)


def cpu_ticks(pid):
    """User and system time used so far."""
    fields = stat(pid)
    return int(fields[11]) + int(fields[12])


def wakeups(pid):
    """Voluntary context switches so far; beyond any count when the process is gone."""
    try:
        with open(f"/proc/{pid}/status") as file:
            lines = dict(line.split(":", 1) for line in file)
    except (FileNotFoundError, ProcessLookupError):
        lines = {}
    return int(lines.get("voluntary_ctxt_switches", 1 << 62))


def waits_for(pid, path):
    """Whether a process sleeps in a call on a file that it has open under this path."""
    try:
        with open(f"/proc/{pid}/syscall") as file:
            fields = file.read().split()
        return (state(pid) == "S" and len(fields) > 2
                and os.readlink(f"/proc/{pid}/fd/{int(fields[1], 16)}") == path)
    except OSError:
        return False
