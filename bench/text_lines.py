"""Lines for the text benchmarks: names and places in the manner of the roster, from a seed."""
import random

SURNAMES = "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trương Lâm".split()
MIDDLE = "Văn Thị Hữu Đức Gia Ngọc Minh Quốc Xuân Thanh Hoài Kim Bảo Anh Thành Công Mỹ Thu Tuấn Đình".split()
GIVEN = "Dũng Đạt Ước Hoa Hòa Hùng Lan Mai Thủy Thúy Quý Yến Oanh Uyên Bình An Ân Ấn Sơn Tâm Tú Vân Phúc Lộc Thọ Khánh".split()
PLACES = "Trường Thành,Định Môn,Mỹ Khánh,Thới Lai,Đông Hiệp,Nhơn Ái,Giai Xuân,Tân Thới,Đông Bình,Xuân Thắng,Trường Xuân,Thới Thạnh".split(",")


def lines(count, seed=18092023):
    chance = random.Random(seed)
    for _ in range(count):
        given = " ".join(chance.choice(GIVEN) for _ in range(chance.randint(1, 2)))
        yield f"{chance.choice(SURNAMES)} {chance.choice(MIDDLE)} {given} xã {chance.choice(PLACES)}"
