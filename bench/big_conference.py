"""Makes a data folder with as many made-up delegates as asked, the rest as bundled.

    python3 bench/big_conference.py HOINGHI FOLDER COUNT
"""

import itertools
import json
import subprocess
import sys

# H. M. Damm, "Total anti-symmetrische Quasigruppen" (Marburg, 2004): a quasigroup of order 10.
DAMM = ["0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"]

FAMILY = "Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Thạch Danh Kim".split()
MIDDLE = "Văn Thị Hữu Ngọc Minh Quốc Thanh Gia Kim Xuân Đức Mỹ Hồng Công Phước Bảo".split()
GIVEN = ("An Bình Cường Dũng Đạt Giang Hà Hạnh Hoà Huệ Hương Khánh Lan Liên Long Mai Nam Nga Nghĩa "
         "Nhung Oanh Phúc Phượng Quang Quý Sơn Tâm Thảo Thắng Thuỷ Trang Trung Tuấn Tuyết Ước Vân "
         "Việt Vinh Xuyến Yến").split()


def with_check_digit(digits):
    state = 0
    for digit in digits:
        state = int(DAMM[state][int(digit)])
    return f"{digits}{state}"


def delegates(count, sample):
    """Six-digit codes hold 100,000; provinces and categories go round as in the sample."""
    if count > 100_000:
        raise SystemExit("big_conference: at most 100,000, which is all that six-digit codes hold")
    if any(with_check_digit(row["code"][:-1]) != row["code"] for row in sample):
        raise SystemExit("big_conference: the sample's codes have another check digit")
    names = itertools.cycle(itertools.product(GIVEN, MIDDLE, FAMILY))
    for number, (given, middle, family), row in zip(range(count), names, itertools.cycle(sample)):
        yield row | {"id": f"bench-{number:06}", "code": with_check_digit(f"{number:05}"),
                     "name": f"{family} {middle} {given}"}


def make(binary, folder, count):
    subprocess.run([binary, "data", "init", folder], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    path = f"{folder}/roster.json"
    with open(path) as file:
        roster = json.load(file)
    roster["delegates"] = list(delegates(count, roster["delegates"]))
    with open(path, "w") as file:
        json.dump(roster, file, ensure_ascii=False, indent=2)
    subprocess.run([binary, "data", "check", folder], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    make(sys.argv[1], sys.argv[2], int(sys.argv[3]))
