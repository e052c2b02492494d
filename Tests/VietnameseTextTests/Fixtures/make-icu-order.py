#!/usr/bin/env python3
"""Writes icu-order.txt: names, words and letters in the order of ICU's collation `vi`.

Usage: apt-get install python3-icu; /usr/bin/python3 make-icu-order.py > icu-order.txt

A line that ICU takes for equal to the one before it begins with `=`, all others with a space.
Foundation's compare(_:locale:) cannot be the judge: it takes Hoà and Hồ for equal.
"""
import random
import unicodedata

import icu

WORDS = """Nguyễn Trần Lê Phạm Huỳnh Hoàng Hồ Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Lý Thị Văn Hữu Đức Xuân
Ngọc Minh Quốc Gia Dũng Dung Đạt Ước Thủy Thuý Hòa Hoà Hoa Hóa Quý Quỳnh Yến Ỷ Ân Ấn Ăn An Oanh Uyên
Thới Lai Thơi Khuya Giếng Già ma mà mả mã má mạ mạc Sở LĐ-TB&XH phòng xã ấp số 2 10 02 (A) B a đ d Đ
TP.Cần Thơ UBND H'Mông – — “Vì nghèo” café Müller Øst Łódź naïve 1.036 4%/năm Krông Ðức Æsir aesir ß
ss … ... # @ * ‘a’ 'a' «x» _ nguyên NGUYỄN nguyễn ĐẠT đạt Hồng hồng huyện 日本 Ёлка Ελλάς ñ ç å ø""".split()
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạẩềộớựỵAĂÂĐÊÔƠƯÁẬ -.,'0123"


def main():
    chance = random.Random(18092023)
    texts = set(WORDS)
    while len(texts) < 1600:
        texts.add(" ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 4))))
    while len(texts) < 2600:
        texts.add("".join(chance.choice(LETTERS) for _ in range(chance.randint(1, 5))).strip() or "a")
    texts |= {unicodedata.normalize("NFD", text) for text in sorted(texts)[::13]}
    collator = icu.Collator.createInstance(icu.Locale("vi"))
    ordered = sorted(texts, key=lambda text: (collator.getSortKey(text), text))
    before = None
    for text in ordered:
        key = collator.getSortKey(text)
        print(("=" if key == before else " ") + text)
        before = key


main()
