"""A config.json damaged at random, against `hoinghi config`: settings, or the place that is wrong."""

import json

from folders import run
from lists import damaged
from pieces import FOREIGN, TEXT

VALUES = ["vi", "en", "on", "off", "auto", "light", "60", "-1", 7, 1e9, True, None, [], {}, "card-86x54",
          ["lp", "-d", "N"], ["lp", ""], {"quit": "x"}, {"quit": ["x", "x"]}, {"x": "x"}]
NAMES = ["lang", "color", "theme", "mouse", "ascii", "charts", "desk", "operator", "bell", "layout",
         "print", "keys", "scan-prefix", "scan-suffix", "scan-limit", "reminder", "reminder-bell",
         "data", "store", "hub", "at"]


def round_of_settings(binary, chance, home):
    names = NAMES + TEXT + FOREIGN
    members = {chance.choice(names): chance.choice(VALUES + TEXT) for _ in range(chance.randrange(8))}
    data = json.dumps(members, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    if chance.random() < 0.6:
        data = damaged(data, chance)
    folder = home / ".config" / "hoinghi"
    folder.mkdir(parents=True)
    (folder / "config.json").write_bytes(bytes(data))
    env = {"HOME": str(home), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
           "SWIFT_BACKTRACE": "enable=no"}
    run([binary, "config"], env, {0, 78})
