"""The words that stand around names in Vietnamese offices: forms of address, titles, outside bodies.

Each table says why it is there. What this module does not do: know the office's own names (``names``).
"""

from __future__ import annotations

from mailbot.core.text import listed

# Forms of address. The value says whether several people follow ("các đ/c Sơn, Huyền").
HONORIFICS: dict[str, bool] = {
    **dict.fromkeys(
        listed("""
        đồng chí | đ/c | đ/ c | đ c | đc | đ.c | đ.c. | đ/c: | đ/chí | đ.chí | đchi | dồng chí | anh | a
        a. | chị | c | c. | em | e | e. | cô | chú | bác | ông | bà | cháu
        """),
        False,
    ),
    **dict.fromkeys(
        listed("""
        các đồng chí | các đ/c | các đc | các anh | các chị | các anh chị | các a | các em
        hai đồng chí | 2 đ/c | hai đ/c | 2 đồng chí | các đ.c | 2 anh | hai anh | 2 em | hai em | 2 chị
        hai chị | 3 đ/c | ba đ/c | ba đồng chí | 3 đồng chí
        """),
        True,
    ),
}

# Of these, what follows must be a name; the others are pronouns at least as often ("em gửi", "anh xem").
FORMAL = frozenset(
    listed("""
    đồng chí | đ/c | đ/ c | đ c | đc | đ.c | đ.c. | đ/c: | đ/chí | đ.chí | đchi | dồng chí
    các đồng chí | các đ/c | hai đồng chí | 2 đ/c | hai đ/c | 2 đồng chí | các đ.c
    """)
)

# Other spellings of a title, keyed by the title as the configuration writes it (folded).
TITLE_SPELLINGS: dict[str, tuple[str, ...]] = {
    "chủ tịch": ("CT", "C.tịch", "ch.tịch", "Chủ tịch LĐLĐ", "sếp trưởng"),
    "phó chủ tịch": ("PCT", "P.CT", "P. CT", "Phó CT", "P.Chủ tịch", "P. Chủ tịch", "phó chủ tịch"),
    "phó chủ tịch thường trực": (
        "PCT TT",
        "PCT thường trực",
        "PCTTT",
        "Phó CT TT",
        "Phó CT thường trực",
        "PCT.TT",
    ),
    "chánh văn phòng": ("CVP", "Chánh VP", "C.VP", "Chánh V.P", "chánh văn phòng"),
    "phó chánh văn phòng": ("PCVP", "Phó CVP", "Phó Chánh VP", "P.CVP", "P. CVP", "Phó VP", "Phó Văn phòng"),
    "trưởng ban": ("TB", "Tr.ban", "Tr. ban", "Trg ban", "T.ban"),
    "phó trưởng ban": ("PTB", "Phó ban", "P.TB", "P. Trưởng ban", "P.ban", "Phó TB"),
    "chủ nhiệm ubkt": ("Chủ nhiệm", "CN UBKT", "Chủ nhiệm Ủy ban Kiểm tra", "chủ nhiệm"),
    "phó chủ nhiệm ubkt": ("Phó Chủ nhiệm", "PCN UBKT", "P.CN UBKT"),
    "văn thư": ("VT", "v.thư", "bộ phận văn thư", "cán bộ văn thư"),
}

# Titles that many hold: they help a name, and name nobody alone.
SHARED_TITLES = frozenset({"chuyên viên", "cán bộ", "nhân viên", "cv", "chuyên viên chính"})

# Words between a name and the unit that it belongs to ("Lan bên CSPL", "Sơn của CSPL").
BELONGING = ("bên", "ở", "của", "thuộc", "phòng", "tại", "trong")

# What a bare name must not be followed by: the two are one everyday word ("thành lập", "thảo luận").
COMPOUND_SECOND: dict[str, frozenset[str]] = {
    "thành": frozenset(
        {"lập", "viên", "phố", "tích", "phần", "công", "quả", "ủy", "đoàn", "lũy", "thật", "ra"}
    ),
    "thảo": frozenset({"luận", "văn", "công", "báo", "kế", "quyết", "trả", "tờ", "dược", "mộc", "thông"}),
    "định": frozenset(
        {"kỳ", "hướng", "mức", "lượng", "danh", "giá", "cư", "nghĩa", "vị", "biên", "làm", "giao"}
    ),
    "hùng": frozenset({"lao", "lực", "dân", "mạnh", "hậu", "vĩ", "biện", "lđ", "llvt", "vương"}),
    "lan": frozenset({"này", "sau", "trước", "đầu", "thứ", "tỏa", "toả", "truyền", "rộng", "man", "can"}),
    "lâm": frozenset({"thời", "nghiệp", "sàng", "sản", "vào", "trường", "nguy"}),
    "minh": frozenset({"bạch", "chứng", "họa", "chính", "mẫn"}),
    "vân": frozenset({"vân", "bản", "phòng", "thư", "hóa", "nghệ", "kiện"}),
    "mai": frozenset({"táng", "sau", "kia"}),
    "ngọc": frozenset({"trai"}),
    "sơn": frozenset({"lâm", "tường", "nước", "sửa"}),
    "dũng": frozenset({"cảm", "khí"}),
    "yến": frozenset({"tiệc", "sào"}),
    "thịnh": frozenset({"vượng", "hành", "tình"}),
    "huyền": frozenset({"thoại", "bí"}),
    "phước": frozenset({"lành"}),
    "bích": frozenset({"chương", "họa"}),
}

# Given names that are everyday words: bare, without a form of address or a unit, they prove nothing.
EVERYDAY_NAMES = frozenset(
    listed("""
    mai | thành | thảo | định | lan | an | bình | hòa | hạnh | phúc | công | đức | tâm | tiến | thắng | lợi
    quý | chính | dân | hội | kế | hiền | hiếu | nghĩa | lễ | tín | trung | mạnh | thu | xuân | hạ | đông
    kim | tài | tuyên | thư | trí | quyền | quyết | thi | thông | toàn | tình | nhân | nam | bắc | liên | diện
    anh | hồng
    """)
)

# Bodies outside the office. They are recognised so that nothing is given to them by accident, and so that
# "UBKT Tỉnh ủy" or "VP UBND tỉnh" is not taken for the office's own unit.
EXTERNAL_HEADS = listed("""
    UBND | U.B.N.D | Ủy ban nhân dân | HĐND | Hội đồng nhân dân | UBMTTQ | UBMT | MTTQ | Mặt trận
    Mặt trận Tổ quốc | Tỉnh ủy | TU | Thành ủy | Huyện ủy | Thị ủy | Đảng ủy | BTV Tỉnh ủy
    Thường trực Tỉnh ủy | TT Tỉnh ủy | TTTU | BTVTU | TLĐ | TLĐLĐVN | TLĐLĐ | Tổng Liên đoàn | Tổng LĐ
    Trung ương | TW | Đoàn Chủ tịch | LĐLĐ huyện | LĐLĐ thành phố | LĐLĐ TP | LĐLĐ thị xã | LĐLĐ TX
    LĐLĐ các huyện | các LĐLĐ huyện | LĐLĐ cấp huyện | LĐLĐ H | các LĐLĐ | LĐLĐ các | các huyện | huyện
    thị xã | thành phố Đông Hà | LĐLĐ các tỉnh | các tỉnh | CĐCS | CĐ cơ sở | Công đoàn cơ sở | các CĐCS
    CĐ ngành | Công đoàn ngành | CĐ các | CĐ cấp trên | CĐ cấp trên cơ sở | Công đoàn cấp trên | các CĐ
    các công đoàn | CĐVC | CĐ viên chức | CĐN | CĐ Viên chức tỉnh | CĐ khu kinh tế | CĐ KKT
    CĐ Giáo dục | CĐ Y tế | CĐ các KCN | các cấp công đoàn | Sở Nội vụ | Sở Tài chính | Sở Lao động
    Sở Y tế | Sở Giáo dục | Sở GD | Sở Xây dựng | Sở Công thương | Sở Tư pháp | Sở KHĐT | Sở Kế hoạch
    Sở NN | Sở Nông nghiệp | Sở Văn hóa | Sở VH | Sở Thông tin | Sở TT | Sở Tài nguyên | Sở TN
    Sở Giao thông | Sở Khoa học | Sở Ngoại vụ | Bộ Nội vụ | Bộ Tài chính | Bộ Y tế | Bộ Lao động | Bộ LĐ
    Cục Thuế | Cục Thống kê | Ban Dân vận Tỉnh ủy | Ban Dân vận | Ban Nội chính | Sở | các sở | Bộ | Cục
    Chi cục | Tổng cục | Công an | CA tỉnh | Viện kiểm sát | Viện KSND | Tòa án | Toà án | Kho bạc
    Ngân hàng | BHXH | Bảo hiểm xã hội | Thanh tra tỉnh | Thanh tra huyện | Bưu điện | Báo Quảng Trị
    Báo Lao động | Báo | Tạp chí | Đài | Đài PTTH | Đài PT-TH | Đài Phát thanh | Hội LHPN | Hội Phụ nữ
    Hội Nông dân | Hội Cựu chiến binh | Hội CCB | Tỉnh đoàn | Đoàn Thanh niên | Đoàn TN
    Hội Chữ thập đỏ | Liên minh HTX | LĐTBXH | LĐ-TB&XH | LĐTB&XH | Nội vụ | Cty | C.ty | Công ty
    Doanh nghiệp | DN | Nhà máy | Khu công nghiệp | KCN | BQL | Ban Quản lý | Chính phủ | Thủ tướng
    Quốc hội | Đoàn ĐBQH | Nhà nước | Trường | Nhà văn hóa | Trung tâm | cơ quan gửi | cơ quan ban hành
    nơi gửi | bên gửi | cấp dưới | cơ sở | đơn vị bạn | NHCSXH | Liên đoàn Luật sư | BCH Quân sự
    Bộ đội Biên phòng | BCĐ | Ban Chỉ đạo | VKS | TAND | HLHPN
""")

# What may follow the head of an outside body's name in lower case and still belongs to it.
EXTERNAL_TAIL = frozenset(
    listed("""
    tỉnh | huyện | thị | xã | thành | phố | ngành | cơ | sở | các | trực | thuộc | cấp | trên | dưới
    viên | chức | giáo | dục | y | tế | việt | nam | quảng | trị | tp | tx | vn | nhân | dân | khối
    doanh | nghiệp
    """)
)

# Words behind which "TT", "CT", "NQ", "UBKT" and the like are part of a document's name, never a party.
DOCUMENT_WORDS = frozenset(
    {
        "nghị",
        "quyết",
        "nq",
        "kh",
        "thông",
        "tư",
        "chỉ",
        "thị",
        "công",
        "văn",
        "cv",
        "qđ",
        "số",
        "tb",
        "bc",
        "hd",
    }
)
