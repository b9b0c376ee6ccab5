"""What a word does in an endorsement: the classes of the grammar's words. No words, no behaviour."""

from __future__ import annotations

from enum import Enum, auto


class Tag(Enum):
    """One class of words."""

    # Roles
    LEAD = auto()  # chủ trì, đầu mối
    SUPPORT = auto()  # phối hợp, p/h
    HELP = auto()  # hỗ trợ, tham gia: a role beside a lead, an ordinary verb without one
    INFO = auto()  # để biết
    INFO_VERB = auto()  # biết, nắm: informs at the end of a clause only
    UNIT_LABEL = auto()  # "Đơn vị:" in a form
    # Verbs that give a task
    GIVE = auto()  # giao, phân công
    TRANSFER = auto()  # chuyển, gửi
    REQUEST = auto()  # đề nghị, mời, nhờ
    LET = auto()  # để, cho: give only right before a party
    RETURN = auto()  # trả lại
    NOTIFY = auto()  # thông báo, phổ biến: a party after it is informed
    # Other verbs
    VERB = auto()  # tham mưu, soạn
    URGE = auto()  # nhắc, đôn đốc: a party after it is urged, not given anything
    REACH = auto()  # báo cáo, trình, gửi: a party after it receives
    TALK = auto()  # trao đổi, thống nhất: "với" after it names no partner
    DIRECT = auto()  # chỉ đạo, cho ý kiến: what leaders do
    NOUN = auto()  # kế hoạch, phụ lục: things, so that no part of them is taken for a verb or a role
    ASK = auto()  # cho biết, giải trình: a question after it is a task
    # Small words
    PREP = auto()  # cho, của, về: a party after it is an object
    BY = auto()  # do: a party after it acts
    WITH = auto()  # với, cùng
    AND = auto()  # và, +
    OR = auto()  # hoặc
    NEG = auto()  # không, đừng
    NO_LONGER = auto()  # nữa
    AWAY = auto()  # bận, nghỉ: right behind a party a statement
    PRAISE = auto()  # khen: said of a party, gives nothing
    NOT_YET = auto()  # chưa: right behind a party a statement
    EACH = auto()  # mỗi đơn vị: everybody leads
    ONLY = auto()  # chỉ
    PAST = auto()  # đã, đang: a statement, not an order
    ALREADY = auto()  # rồi
    THEME = auto()  # văn bản này: what is passed on
    TOPIC = auto()  # riêng, phần, việc
    LINK = auto()  # còn, đồng thời, sau đó
    BUT = auto()  # nhưng
    SELF = auto()  # tôi
    PARTICLE = auto()  # nhé, ạ
    ALL = auto()  # tất cả, đều
    FINISH = auto()  # xong, hoàn thành
    TERM = auto()  # hạn, thời gian
    URGENT = auto()  # gấp, ngay
    # Whole acts
    FILE = auto()  # lưu
    AGREE = auto()  # đồng ý
    AS_PROPOSED = auto()  # theo đề xuất
    AGREE_WEAK = auto()  # được, đúng
    DISAGREE = auto()  # không đồng ý
    EXTEND = auto()  # gia hạn
    NO_EXTEND = auto()  # không gia hạn
    REVOKE = auto()  # thu hồi
    SUSPEND = auto()  # hoãn
    PAPER = auto()  # xử lý giấy
    NET = auto()  # mạng, mail
    PAPER_COPY = auto()  # bản giấy
    WROTE = auto()  # ghi ý kiến, bút phê
    CORRECT = auto()  # à không, nhầm
    WRONG = auto()  # sai: the reading that was said back is wrong
    INSTEAD = auto()  # thay vì, thay cho
    RATHER = auto()  # mà là
    CHANGE = auto()  # đổi sang
    ADD = auto()  # thêm
    DROP = auto()  # bỏ, rút: before a party
    EXCEPT = auto()  # trừ
    IF = auto()  # nếu, khi
    THEN = auto()  # thì
    QUESTION = auto()  # chưa, ai, bao giờ
    TROUBLE = auto()  # không mở được
    KEEP = auto()  # giữ CSPL: somebody stays
    SAME = auto()  # như cũ, như trên
