#!/usr/bin/env python3
"""Writes Assets/roster.json: 94 delegates who do not exist, so that the program can be tried.

The article gives 94 delegates, three provinces and nine categories, and neither names nor how many
came from where. Names are put together from the lists below by a seeded generator; the same seed
gives the same file. Places are those of September 2023.

Usage: scripts/make-sample-roster.py [COUNT] > roster.json      (COUNT: 94 unless given)
"""
import json
import sys

SEED = 20230918

# Damm's quasigroup of order 10 (thesis, Marburg 2004): as in Sources/Conference/DelegateCode.swift.
QUASIGROUP = [
    "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
    "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
]

FAMILY = (
    ["Nguyễn"] * 9 + ["Trần"] * 5 + ["Lê"] * 4 + ["Phạm"] * 3 + ["Huỳnh"] * 3 + ["Võ"] * 2
    + ["Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Trương", "Phan", "Đoàn", "Lâm", "Châu",
       "Mai", "Thạch", "Danh", "Kim"]
)
MIDDLE_MEN = ["Văn", "Văn", "Hữu", "Minh", "Thanh", "Quốc", "Hoàng", "Chí", "Trọng", "Phước"]
GIVEN_MEN = ["Đạt", "Khánh", "Nghĩa", "Phúc", "Toàn", "Tường", "Vũ", "Hiếu", "Lợi", "Sang", "Thắng",
             "Ước", "Kiệt", "Đức", "Nhân", "Khoa", "Bình", "Hậu", "Tâm", "Dũng"]
MIDDLE_WOMEN = ["Thị", "Thị", "Thị Kim", "Thị Ngọc", "Thị Mỹ", "Thị Bích", "Thúy", "Ngọc", "Mỹ"]
GIVEN_WOMEN = ["Hạnh", "Loan", "Diễm", "Thảo", "Phượng", "Yến", "Tuyết", "Nhung", "Hồng", "Thủy",
               "Liễu", "Ngân", "Quyên", "Hoa", "Trinh", "Ánh", "Duyên", "Lan", "Điệp", "Oanh"]
# People whom the article names are nobody's sample.
TAKEN = {"Nguyễn Thị Vân", "Trần Thị Xuân Mai", "Phạm Tấn Lộc", "Nguyễn Văn Triều"}

PROVINCES = {
    "can-tho": ("TP. Cần Thơ", {
        "huyện Thới Lai": ["Định Môn", "Trường Thành", "Trường Xuân", "Đông Thuận"],
        "huyện Phong Điền": ["Mỹ Khánh", "Nhơn Ái", "Giai Xuân", "Tân Thới"],
        "huyện Cờ Đỏ": ["Thới Hưng", "Trung An", "Đông Hiệp"],
        "huyện Vĩnh Thạnh": ["Thạnh An", "Vĩnh Trinh", "Thạnh Quới"],
    }),
    "hau-giang": ("tỉnh Hậu Giang", {
        "huyện Phụng Hiệp": ["Hòa An", "Tân Long", "Phương Bình"],
        "huyện Vị Thủy": ["Vị Trung", "Vị Bình", "Vĩnh Tường"],
        "huyện Long Mỹ": ["Xà Phiên", "Lương Tâm", "Vĩnh Viễn"],
        "huyện Châu Thành A": ["Trường Long Tây", "Tân Hòa"],
    }),
    "vinh-long": ("tỉnh Vĩnh Long", {
        "huyện Vũng Liêm": ["Hiếu Phụng", "Trung Hiệp", "Quới An"],
        "huyện Tam Bình": ["Song Phú", "Ngãi Tứ", "Mỹ Lộc"],
        "huyện Trà Ôn": ["Tích Thiện", "Vĩnh Xuân", "Hựu Thành"],
        "huyện Long Hồ": ["Phú Quới", "Lộc Hòa", "Thanh Đức"],
    }),
}
SHARES = {"can-tho": 40, "hau-giang": 27, "vinh-long": 27}
CATEGORIES = {
    "department": 9, "policy-bank": 6, "extension": 6, "district-office": 15, "commune": 15,
    "fatherland-front": 12, "hamlet-head": 13, "model-household": 11, "resident": 7,
}
UNIONS = ["Ủy ban MTTQ", "Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Đoàn Thanh niên",
          "Hội Cựu chiến binh"]


class SplitMix:
    """SplitMix64: the same numbers whatever the version of Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        mixed = self.state
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB % 2**64
        return (mixed ^ (mixed >> 31)) % bound

    def pick(self, items):
        return items[self.below(len(items))]


def code(number, length):
    digits = str(number).zfill(length - 1)
    interim = 0
    for digit in digits:
        interim = int(QUASIGROUP[interim][int(digit)])
    return digits + str(interim)


def name(random):
    if random.below(2):
        return f"{random.pick(FAMILY)} {random.pick(MIDDLE_MEN)} {random.pick(GIVEN_MEN)}"
    return f"{random.pick(FAMILY)} {random.pick(MIDDLE_WOMEN)} {random.pick(GIVEN_WOMEN)}"


def office(category, province, random):
    whole, districts = PROVINCES[province]
    district = random.pick(sorted(districts))
    commune = f"xã {random.pick(districts[district])}, {district}"
    return {
        "department": f"Sở LĐ-TB&XH {whole}",
        "policy-bank": f"Ngân hàng CSXH {whole}",
        "extension": f"Trung tâm Khuyến nông {whole}",
        "district-office": f"Phòng LĐ-TB&XH {district}",
        "commune": f"UBND {commune}",
        "fatherland-front": f"{random.pick(UNIONS)} {commune}",
        "hamlet-head": f"Ấp {1 + random.below(8)}, {commune}",
        "model-household": f"X{commune[1:]}",
        "resident": None,
    }[category]


def spread(shares, count):
    """Every key as often as its share of the count asks, the same order each time."""
    total = sum(shares.values())
    keys = [key for key, share in shares.items() for _ in range(share)]
    return [keys[index * total // count] for index in range(count)]


def delegates(count):
    random = SplitMix(SEED)
    categories = spread(CATEGORIES, count)
    for index in range(count - 1, 0, -1):
        other = random.below(index + 1)
        categories[index], categories[other] = categories[other], categories[index]
    rows = list(zip(spread(SHARES, count), categories))
    order = list(CATEGORIES)
    rows.sort(key=lambda row: (list(SHARES).index(row[0]), order.index(row[1])))
    length = 4 if count <= 900 else 6
    first = 101 if length == 4 else 0
    used = set(TAKEN)
    for number, (province, category) in enumerate(rows):
        full = name(random)
        while count <= 900 and full in used:
            full = name(random)
        used.add(full)
        row = {
            "id": f"sample-{number + 1:03}",
            "code": code(first + number, length),
            "name": full,
            "province": province,
            "category": category,
        }
        place = office(category, province, random)
        if place:
            row["office"] = place
        yield row


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 94
    if not 1 <= count <= 100_000:
        sys.exit("COUNT is from 1 to 100000: a code has six digits")
    print("{")
    print('  "$schema": "../docs/schema/data/roster.schema.json",')
    print('  "provenance": {"kind": "sample"},')
    print('  "delegates": [')
    rows = [json.dumps(row, ensure_ascii=False) for row in delegates(count)]
    print(",\n".join(f"    {row}" for row in rows))
    print("  ]")
    print("}")


if __name__ == "__main__":
    main()
