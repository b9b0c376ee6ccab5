"""The senses that phrases have in an answer."""

from __future__ import annotations

from enum import StrEnum


class Sense(StrEnum):
    """What a phrase contributes to its clause."""

    DONE = "done"  # xong, hoàn thành
    FINAL = "final"  # an act that ends a task once it has happened: gửi, nộp, ban hành
    WORK = "work"  # an act on the way: tham mưu, tổng hợp, rà soát
    MINOR = "minor"  # an act that ends nothing: in, tải, họp, soạn
    READ = "read"  # nhận, đọc, nắm
    SUBMIT = "submit"  # trình ký, chờ duyệt, lấy ý kiến
    DOING = "doing"  # đang
    PERFECT = "perfect"  # đã, rồi
    JUST = "just"  # vừa, mới
    NOT_YET = "not_yet"  # chưa
    NOT = "not"  # không
    CANNOT = "cannot"  # không kịp, không thể
    OFFER = "offer"  # có gì anh báo em: courtesy, no question
    NEVER = "never"  # chưa bao giờ: says nothing about the task
    HARMLESS = "harmless"  # không có gì vướng
    NOWAY = "noway"  # sao được, đâu mà
    FUTURE = "future"  # sẽ, dự kiến
    NEARLY = "nearly"  # sắp, gần
    LATER = "later"  # tí nữa, lát nữa
    IF = "if"  # nếu, khi nào
    WISH = "wish"  # giá mà, tưởng
    HEDGE = "hedge"  # hình như, nghe nói
    PART = "part"  # phần, bước, một nửa
    WHOLE = "whole"  # hết, toàn bộ
    DRAFT = "draft"  # dự thảo, đề cương
    URGES = "urges"  # asked others for what is needed
    REMAIN = "remain"  # còn thiếu, chỉ còn
    BASICALLY = "basically"  # cơ bản
    ASK = "ask"  # ai, gì, nào
    ASK_VERB = "ask_verb"  # cho hỏi
    REQUEST = "request"  # gửi lại giúp, cho xin file
    BROKEN = "broken"  # không mở được, bị lỗi
    UNSURE = "unsure"  # chưa rõ, không biết
    EXTEND = "extend"
    PRESSED = "pressed"  # bận, vướng: a reason
    MISTAKE = "mistake"  # giao nhầm, không thuộc chức năng
    GIVE_BACK = "give_back"  # trả lại, đề nghị chuyển
    RETURNED = "returned"  # bị trả về
    LEADS = "leads"  # chủ trì
    ABSENT = "absent"  # nghỉ phép, đi công tác
    STAND_IN = "stand_in"  # nhận thay, ủy quyền
    ASSIGN = "assign"  # phân công, giao
    TAKES = "takes"  # phụ trách, theo dõi
    REOPEN = "reopen"
    CLOSE = "close"  # đề nghị đóng việc
    ACK = "ack"  # ok, vâng, rõ
    POLITE = "polite"  # cảm ơn, kính gửi
    PAPER = "paper"  # bản giấy: an addition to what is done
    JOKE = "joke"  # xong đời
    OTHERS = "others"  # các huyện, các đơn vị
    SAID = "said"  # bảo, nhắn, bấm: the word is mentioned, not used
    SIGNED = "signed"  # đã ký
    NOUN = "noun"  # words that only look like one of the others: chương trình
