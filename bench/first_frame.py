"""Time to the first full frame and resident memory, hoinghi beside four programs of its kind.

All start in the same pseudo-terminal of 40×120 with little data, in turns, so that what disturbs
one disturbs all. The needle of each is a word that it draws last on its first full screen.
"""

import os
import subprocess
from dataclasses import dataclass, field

import report
from driven_session import Session

HOINGHI_NEEDLE = "q thoát"


@dataclass
class Program:
    name: str
    command: list
    needle: str
    folder: str = "/"
    frame: list = field(default_factory=list)
    memory: list = field(default_factory=list)


def environment(home):
    """The same for all: a UTF-8 locale that every Debian has, no configuration."""
    return {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home, "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}


def peers(work):
    """Little data for each: a repository of three commits, one feed without network, no appointments."""
    repository, calendar = f"{work}/repository", f"{work}/calendar"
    os.makedirs(repository)
    os.makedirs(calendar)
    git = ["git", "-c", "user.name=Bench", "-c", "user.email=bench@example.org"]
    # At one time, so that the hashes are always the same: the needle is in none of them.
    dates = {"GIT_AUTHOR_DATE": "1695000600 +0700", "GIT_COMMITTER_DATE": "1695000600 +0700"}
    subprocess.run([*git, "init", "-q"], cwd=repository, check=True)
    for number in range(3):
        subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", f"Commit {number}"],
                       cwd=repository, check=True, env=os.environ | dates)
    with open(f"{work}/urls", "w") as file:
        file.write("http://127.0.0.1:1/feed.xml\n")
    open(f"{work}/config", "w").close()
    return [
        # On a busy machine the sign of the percentage comes apart from the number.
        Program("tig", ["tig"], "100", repository),
        Program("newsboat", ["newsboat", "-u", f"{work}/urls", "-c", f"{work}/cache.db",
                             "-C", f"{work}/config"], "?:Help"),
        Program("calcurse", ["calcurse", "-D", calendar], "OtherCmd"),
        Program("htop", ["htop"], "Quit"),
    ]


def measure(program, settings):
    session = Session(program.command, settings, program.folder)
    program.frame.append(session.wait_for(program.needle))
    session.settle()
    program.memory.append(session.resident())
    session.close()


def echo(settings):
    """What the harness costs with any program: fork, exec, one word through the terminal."""
    session = Session(["/bin/echo", "x"], settings)
    elapsed = session.wait_for("x")
    session.close()
    return elapsed


def compare(binary, work, rounds):
    """The table, and whether its aims are met."""
    settings = environment(work)
    hoinghi = Program("hoinghi", [binary], HOINGHI_NEEDLE)
    programs = [hoinghi, *peers(work)]
    floor = []
    for program in programs:
        measure(program, settings)  # warms the page cache, not counted
        program.frame.clear()
        program.memory.clear()
    for _ in range(rounds):
        floor.append(echo(settings))
        for program in programs:
            measure(program, settings)

    rows = [["`echo x` (floor of the harness)", report.spread(floor, 1e-6), ""]]
    rows += [[program.name, report.spread(program.frame, 1e-6), report.spread(program.memory, 1e-6)]
             for program in programs]
    median = {program.name: report.quartiles(program.frame)[1] * 1e-6 for program in programs}
    fastest = min((name for name in median if name != "hoinghi"), key=median.get)
    memory = report.quartiles(hoinghi.memory)[1] * 1e-6
    share = median["hoinghi"] / median[fastest]
    size = os.path.getsize(binary) * 1e-6
    aims = [
        [f"first full frame at 0.65 of the fastest of the four ({fastest}, {median[fastest]:.1f} ms)",
         f"{share:.2f} ({median['hoinghi']:.1f} ms)", report.verdict(share <= 0.65)],
        ["the stripped binary at most 20 MB", f"{size:.1f} MB", report.verdict(size <= 20)],
        ["resident memory at most 15 MB with 94 delegates", f"{memory:.1f} MB", report.verdict(memory <= 15)],
    ]
    return report.table(["program", "first full frame, ms", "resident, MB"], rows), aims


def large(command, work, rounds):
    """First frame and memory of hoinghi on another data folder."""
    program = Program("hoinghi", command, HOINGHI_NEEDLE)
    for _ in range(rounds):
        measure(program, environment(work))
    return program
