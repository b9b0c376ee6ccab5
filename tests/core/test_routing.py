"""What a message is and who is obeyed: each rule fires, and each look-alike of it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from mailbot.core.message import (
    Address,
    Authentication,
    AuthResult,
    Block,
    BlockKind,
    InboundMessage,
    MessageKind,
    Part,
    Route,
    Stage,
    Token,
)
from mailbot.core.office import Office
from mailbot.core.routing import command_text, document_parts, route
from tests.messages.letters import LETTERS

K = MessageKind
CT, VP, TGNC, MAI = "thinh.hd", "vp", "tgnc", "mai.ht"
OURS = "vanban@ldld.example.vn"
PDF = Part("2", "cv.pdf", "application/pdf", 1000)
LOGO = Part("2", "logo.png", "image/png", 1000, inline=True)
PASS = Authentication(AuthResult.PASS)
BASE = InboundMessage(
    message_id="<1@x>", received_at=datetime(2020, 5, 14, tzinfo=UTC), sender=None, authentication=PASS
)


def mail(sender: str = "a@sotc.example.vn", text: str = "Kính gửi", **fields: Any) -> InboundMessage:
    if "@" not in sender:
        sender += "@ldld.example.vn"
    headers = tuple((name.replace("_", "-"), value) for name, value in fields.pop("headers", {}).items())
    return replace(BASE, sender=Address(sender), text=text, headers=headers, **fields)


def routed(message: InboundMessage, office: Office, *tokens: Token, **options: Any) -> Route:
    values: dict[str, Any] = {"own_message": False, "agency_addresses": frozenset({OURS})}
    return route(message, office=office, tokens=tokens, **(values | options))


def dsn(*fields: tuple[str, str], kind: str = "delivery-status") -> dict[str, Any]:
    return {"content_type": f'multipart/report; report-type="{kind}"', "report": fields}


NOTICES: dict[str, tuple[InboundMessage, MessageKind]] = {
    "a failed delivery": (mail(**dsn(("action", "failed"))), K.BOUNCE),
    "a report that does not say what happened": (mail(**dsn()), K.BOUNCE),
    "a delay is no bounce": (mail(**dsn(("action", "delayed"))), K.AUTOMATIC),
    "a delivery that went well": (mail(**dsn(("action", "delivered"))), K.AUTOMATIC),
    "one of two recipients failed": (mail(**dsn(("action", "relayed"), ("action", "failed"))), K.BOUNCE),
    "displayed": (
        mail(
            **dsn(
                ("disposition", "manual-action/MDN-sent-manually; displayed"), kind="disposition-notification"
            )
        ),
        K.READ_RECEIPT,
    ),
    "deleted without being read": (
        mail(**dsn(("disposition", "automatic-action; deleted"), kind="disposition-notification")),
        K.AUTOMATIC,
    ),
    "a spam complaint": (mail(**dsn(kind="feedback-report")), K.AUTOMATIC),
    "Exim names the failed": (mail(headers={"x_failed_recipients": "a@b"}), K.BOUNCE),
    "qmail": (mail("MAILER-DAEMON@x.vn", subject="failure notice"), K.BOUNCE),
    "Exchange": (mail("postmaster@x.vn", subject="Undeliverable: [VBĐ 512]"), K.BOUNCE),
    "a hoster, Vietnamese": (mail("mailer-daemon@x.vn", subject="Thư bị trả lại"), K.BOUNCE),
    "null reverse-path and the subject of a bounce": (
        mail("no-reply@x.vn", subject="Mail delivery failed", return_path=""),
        K.BOUNCE,
    ),
    "a person who forwards a bounce": (mail(subject="Fwd: Mail delivery failed"), K.DOCUMENT),
    "a daemon with other news": (mail("MAILER-DAEMON@x.vn", subject="Quota"), K.AUTOMATIC),
    "a postmaster may be a person": (mail("postmaster@x.vn", subject="Công văn 12"), K.DOCUMENT),
    "a receipt in words": (
        mail(subject="Read: x", text="Your message To: A was read on 14/5"),
        K.READ_RECEIPT,
    ),
    "a receipt without words": (mail(subject="Đã đọc: x", text=""), K.READ_RECEIPT),
    "a receipt of FairEmail": (mail(subject="Xác nhận đã đọc: x", text=""), K.READ_RECEIPT),
    "a person writes under such a subject": (mail(subject="Đã đọc: x", text="Xin gửi công văn"), K.DOCUMENT),
    "deleted, in words": (mail(subject="Not read: x", text="was deleted without being read on"), K.AUTOMATIC),
    "auto-replied": (mail(headers={"auto_submitted": "auto-replied (vacation)"}), K.AUTOMATIC),
    "auto-replied with an attachment": (
        mail(headers={"auto_submitted": "auto-replied"}, parts=(PDF,)),
        K.AUTOMATIC,
    ),
    "auto-generated without a document": (mail(headers={"auto_submitted": "auto-generated"}), K.AUTOMATIC),
    "auto-generated with a document: an e-office system": (
        mail(headers={"auto_submitted": "auto-generated"}, parts=(PDF,)),
        K.DOCUMENT,
    ),
    "auto-generated with a document that answers": (
        mail(headers={"auto_submitted": "auto-generated"}, parts=(PDF,), in_reply_to=("<a@b>",)),
        K.AUTOMATIC,
    ),
    "auto-generated with a logo": (
        mail(headers={"auto_submitted": "auto-generated"}, parts=(LOGO,)),
        K.AUTOMATIC,
    ),
    "Auto-Submitted: no is a person": (mail(headers={"auto_submitted": "No"}), K.DOCUMENT),
    "X-Auto-Response-Suppress alone proves nothing": (
        mail(headers={"x_auto_response_suppress": "All"}),
        K.DOCUMENT,
    ),
    "X-Autoreply": (mail(headers={"x_autoreply": "yes"}), K.AUTOMATIC),
    "Precedence: auto_reply": (mail(headers={"precedence": "auto_reply"}), K.AUTOMATIC),
    "Precedence: bulk alone is a newsletter, for review": (mail(headers={"precedence": "bulk"}), K.DOCUMENT),
    "list mail": (mail(headers={"precedence": "list", "list_id": "<x.y>"}), K.DOCUMENT),
    "Precedence: bulk with the subject of an automatic answer": (
        mail(headers={"precedence": "bulk"}, subject="Out of office until Monday"),
        K.AUTOMATIC,
    ),
    "out of office in passing": (mail(subject="Out of office until Monday we plan"), K.DOCUMENT),
    "an away message": (mail(subject="Trả lời tự động: [VBĐ 512]"), K.AUTOMATIC),
    "an away message, another": (mail(subject="Tự động trả lời thư"), K.AUTOMATIC),
    "an away message, English": (mail(subject="Automatic reply: [VBĐ 512]"), K.AUTOMATIC),
    "an away message, decomposed": (
        mail(subject="Tra\u0309 lo\u031b\u0300i tu\u031b\u0323 đo\u0323\u0302ng: x"),
        K.AUTOMATIC,
    ),
    "a document about automatic answers": (mail(subject="V/v trả lời tự động qua tổng đài"), K.DOCUMENT),
    "a leave request": (mail(subject="Nghỉ phép"), K.DOCUMENT),
    "null reverse-path": (mail(return_path=""), K.AUTOMATIC),
    "null reverse-path with a document": (mail(return_path="", parts=(PDF,)), K.DOCUMENT),
    "null reverse-path, a document, and an answer": (
        mail(return_path="", parts=(PDF,), references=("<a@b>",)),
        K.AUTOMATIC,
    ),
}


@pytest.mark.parametrize(("message", "kind"), NOTICES.values(), ids=NOTICES.keys())
def test_what_no_person_wrote_is_known(message: InboundMessage, kind: MessageKind, office: Office) -> None:
    found = routed(message, office)
    assert found.kind is kind
    assert not found.obey
    assert found.reason


@pytest.mark.parametrize(("message", "kind"), NOTICES.values(), ids=NOTICES.keys())
def test_a_valid_token_makes_no_notice_a_reply(
    message: InboundMessage, kind: MessageKind, office: Office
) -> None:
    found = routed(message, office, Token(Stage.ENDORSE, 17, "CT"))
    by_machine = message.return_path == "" or message.header("auto-submitted") == "auto-generated"
    reply = K.AUTOMATIC if by_machine else K.LEADER_REPLY  # no machine sends a document with our token
    assert found.kind is (reply if kind is K.DOCUMENT else kind)
    assert not found.obey


def test_our_own_message_id_comes_before_everything(office: Office) -> None:
    message = mail(CT, "Đồng ý", **dsn(("action", "failed")))
    found = routed(message, office, Token(Stage.ENDORSE, 17, "CT"), own_message=True)
    assert (found.kind, found.obey) == (K.OWN, False)


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.name)
@pytest.mark.parametrize("quoted", ["as it is", "with quote marks", "below an attribution", "as blocks"])
def test_a_letter_of_ours_fed_back_is_never_words(letter: Any, quoted: str, office: Office) -> None:
    body = letter.text
    if quoted == "with quote marks":
        body = "\n".join("> " + line for line in body.split("\n"))
    elif quoted == "below an attribution":
        body = f"Vào Th 5, 14 thg 5, 2020 vào lúc 09:12 A <{OURS}> đã viết:\n{body}"
    blocks = (Block(BlockKind.TEXT, letter.text),) if quoted == "as blocks" else ()
    from_us = mail(OURS, body, subject=letter.subject, blocks=blocks)
    assert routed(from_us, office, Token(Stage.ENDORSE, 17, "CT")).kind is K.OWN
    from_leader = mail(CT, body, subject=f"Re: {letter.subject}", blocks=blocks)
    assert command_text(from_leader) == ""
    assert routed(from_leader, office, Token(Stage.ENDORSE, 17, "CT")).kind is K.LEADER_REPLY


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.name)
def test_a_letter_of_ours_that_a_rule_redirects_is_no_reply(letter: Any, office: Office) -> None:
    redirected = mail(CT, letter.text, subject=letter.subject, parts=(PDF,))
    token = Token(Stage.ENDORSE, 17, "CT")
    assert routed(redirected, office, token).kind is K.OWN
    assert routed(replace(redirected, in_reply_to=("<a@b>",)), office, token).kind is K.LEADER_REPLY
    by_machine = replace(redirected, headers=(("auto-submitted", "auto-generated"),))
    assert routed(by_machine, office, token).kind is K.AUTOMATIC
    assert routed(by_machine, office).kind is K.AUTOMATIC


def test_the_clerk_may_write_from_our_own_mailbox(office: Office) -> None:
    assert routed(mail(OURS, "Gửi văn bản", parts=(PDF,)), office).kind is K.DOCUMENT
    forwarded = "---------- Forwarded message ---------\nTừ: A <a@b.vn>\nSubject: CV 12\n\nKính gửi"
    assert routed(mail(OURS, forwarded), office).kind is K.DOCUMENT


REPLIES: dict[str, tuple[InboundMessage, Token, MessageKind, str]] = {
    "a leader": (mail(CT), Token(Stage.ENDORSE, 17, "CT"), K.LEADER_REPLY, ""),
    "a leader about an extension": (mail(CT), Token(Stage.EXTENSION, 17, "CT"), K.LEADER_REPLY, ""),
    "a leader confirms": (mail(CT), Token(Stage.CONFIRM, 17, "CT"), K.LEADER_REPLY, ""),
    "a leader, to a reminder": (mail(CT), Token(Stage.MINE, 0, "CT"), K.LEADER_REPLY, ""),
    "the head of a unit": (mail("huyen.ntt"), Token(Stage.TASK, 17, "TGNC"), K.UNIT_REPLY, ""),
    "a unit's shared mailbox": (mail(TGNC), Token(Stage.TASK, 17, "TGNC"), K.UNIT_REPLY, ""),
    "a person": (mail("yen.pt"), Token(Stage.TASK, 17, "yen.pt"), K.UNIT_REPLY, ""),
    "a person, to a digest": (mail("yen.pt"), Token(Stage.INFO, 0, "yen.pt"), K.UNIT_REPLY, ""),
    "the clerk": (mail(MAI), Token(Stage.REVIEW, 0, "mai.ht"), K.CLERK_REPLY, ""),
    "the clerk, to anything else": (mail(MAI), Token(Stage.CLERK, 0, "mai.ht"), K.CLERK_REPLY, ""),
    "the head of the office, to a review that came to him": (
        mail("dung.pv"),
        Token(Stage.REVIEW, 0, "dung.pv"),
        K.CLERK_REPLY,
        "",
    ),
    "an ordinary member of the unit": (
        mail("yen.pt"),
        Token(Stage.TASK, 17, "TGNC"),
        K.UNIT_REPLY,
        "token_of_another",
    ),
    "another unit's head": (mail("son.dn"), Token(Stage.TASK, 17, "TGNC"), K.UNIT_REPLY, "token_of_another"),
    "a leader with another leader's letter": (
        mail("minh.lq"),
        Token(Stage.ENDORSE, 17, "CT"),
        K.LEADER_REPLY,
        "token_of_another",
    ),
    "a shared mailbox with a person's letter": (
        mail(TGNC),
        Token(Stage.TASK, 17, "yen.pt"),
        K.UNIT_REPLY,
        "token_of_another",
    ),
    "the clerk's letter, answered by somebody": (
        mail("yen.pt"),
        Token(Stage.REVIEW, 0, "mai.ht"),
        K.CLERK_REPLY,
        "token_of_another",
    ),
    "a stranger with a valid token": (
        mail("thinh@gmail.example"),
        Token(Stage.ENDORSE, 17, "CT"),
        K.LEADER_REPLY,
        "unknown_address",
    ),
    "not authenticated": (
        mail(CT, authentication=Authentication()),
        Token(Stage.ENDORSE, 17, "CT"),
        K.LEADER_REPLY,
        "not_authenticated",
    ),
    "forged": (
        mail(CT, authentication=Authentication(AuthResult.FAIL)),
        Token(Stage.ENDORSE, 17, "CT"),
        K.LEADER_REPLY,
        "forged",
    ),
    "forged, and unknown as well": (
        mail("x@y.vn", authentication=Authentication(AuthResult.FAIL)),
        Token(Stage.ENDORSE, 17, "CT"),
        K.LEADER_REPLY,
        "forged",
    ),
    "no From at all": (
        replace(mail(), sender=None),
        Token(Stage.ENDORSE, 17, "CT"),
        K.LEADER_REPLY,
        "unknown_address",
    ),
}


@pytest.mark.parametrize(("message", "token", "kind", "why_not"), REPLIES.values(), ids=REPLIES.keys())
def test_a_reply_is_obeyed_only_from_whom_the_token_covers(
    message: InboundMessage, token: Token, kind: MessageKind, why_not: str, office: Office
) -> None:
    found = routed(message, office, token)
    assert (found.kind, found.token, found.why_not) == (kind, token, why_not)
    assert found.obey is (why_not == "")


def test_any_clerk_may_answer_a_clerks_letter(office: Office) -> None:
    staff = tuple(replace(one, clerk=one.clerk or one.id == "lan.nt") for one in office.staff)
    two = replace(office, staff=staff)
    assert routed(mail("lan.nt"), two, Token(Stage.REVIEW, 0, "mai.ht")).obey
    assert not routed(mail("lan.nt"), office, Token(Stage.REVIEW, 0, "mai.ht")).obey


def test_a_delegate_answers_and_nobody_else(office: Office) -> None:
    answerers = {"TGNC": frozenset({"thanh.cx"})}
    token = Token(Stage.TASK, 17, "TGNC")
    assert routed(mail("thanh.cx"), office, token, answerers=answerers).obey
    assert not routed(mail("thanh.cx"), office, token).obey
    assert not routed(mail("yen.pt"), office, token, answerers=answerers).obey


def test_a_named_deputy_answers_for_the_unit(office: Office) -> None:
    units = tuple(replace(one, deputies=("thanh.cx",)) if one.id == "TGNC" else one for one in office.units)
    assert routed(mail("thanh.cx"), replace(office, units=units), Token(Stage.TASK, 17, "TGNC")).obey


def test_shared_mailboxes_can_be_told_to_be_silent(office: Office) -> None:
    token = Token(Stage.TASK, 17, "TGNC")
    found = routed(mail(TGNC), office, token, unit_mailbox_may_answer=False)
    assert (found.obey, found.why_not) == (False, "token_of_another")
    assert routed(mail("huyen.ntt"), office, token, unit_mailbox_may_answer=False).obey
    assert not routed(mail(TGNC, "VIỆC"), office, unit_mailbox_may_answer=False).obey


def test_any_address_of_a_person_counts_in_any_case(office: Office) -> None:
    message = replace(mail(), sender=Address("Thinh.HD@LDLD.example.vn"))
    assert routed(message, office, Token(Stage.ENDORSE, 17, "CT")).obey


def test_of_several_tokens_of_one_case_the_writers_own_counts(office: Office) -> None:
    theirs, own = Token(Stage.ENDORSE, 17, "CT"), Token(Stage.ENDORSE, 17, "PCT1")
    found = routed(mail("minh.lq"), office, theirs, own)
    assert (found.token, found.obey) == (own, True)


def test_a_token_of_another_case_is_never_taken_because_it_fits(office: Office) -> None:
    theirs, own = Token(Stage.ENDORSE, 17, "CT"), Token(Stage.ENDORSE, 18, "PCT1")
    found = routed(mail("minh.lq"), office, theirs, own)
    assert (found.token, found.why_not) == (theirs, "token_of_another")


def test_what_answers_a_receipt_is_a_document(office: Office) -> None:
    token = Token(Stage.RECEIPT, 17, "CT")
    assert routed(mail(parts=(PDF,)), office, token).kind is K.DOCUMENT


STAFF: dict[str, tuple[InboundMessage, MessageKind, str]] = {
    "a command": (mail(MAI, "X7 Đ\nX8 G"), K.COMMAND, ""),
    "a command in the subject": (mail("yen.pt", "", subject="VIỆC"), K.COMMAND, ""),
    "a command above a quote": (mail(MAI, "X7 Đ\n\n> cũ"), K.COMMAND, ""),
    "a command in a quote": (mail(MAI, "> X7 Đ", subject="VIỆC"), K.CLERK_REPLY, "no_token"),
    "a command, not authenticated": (
        mail(MAI, "X7 Đ", authentication=Authentication()),
        K.COMMAND,
        "not_authenticated",
    ),
    "a command, forged": (
        mail(MAI, "X7 Đ", authentication=Authentication(AuthResult.FAIL)),
        K.COMMAND,
        "forged",
    ),
    "the clerk enters a paper document": (mail(MAI, "GIẤY 12/UBND; UBND tỉnh; abc"), K.COMMAND, ""),
    "a leader's words that lost their token": (mail(CT, "CSPL tham mưu"), K.LEADER_REPLY, "no_token"),
    "a unit's words that lost their token": (mail("yen.pt", "Xong ạ"), K.UNIT_REPLY, "no_token"),
    "the same with a report, as a reply": (
        mail("yen.pt", "Xong ạ", subject="Re: [VBĐ 512]", parts=(PDF,)),
        K.UNIT_REPLY,
        "no_token",
    ),
    "the same, by its header": (
        mail("yen.pt", "Xong ạ", in_reply_to=("<a@b>",), parts=(PDF,)),
        K.UNIT_REPLY,
        "no_token",
    ),
    "forged words": (
        mail(CT, "CSPL", authentication=Authentication(AuthResult.FAIL)),
        K.LEADER_REPLY,
        "forged",
    ),
    "a document that somebody sends on": (mail("yen.pt", "Em gửi văn bản", parts=(PDF,)), K.DOCUMENT, ""),
    "a document that somebody forwards": (
        mail("yen.pt", "Gửi văn thư\n\n---------- Forwarded message ---------\nTừ: A <a@b.vn>\n\nabc"),
        K.DOCUMENT,
        "",
    ),
    "an attachment without a word": (mail("yen.pt", "", parts=(PDF,)), K.DOCUMENT, ""),
    "a scan under words that are no command": (mail(MAI, "Giấy mời họp", parts=(PDF,)), K.DOCUMENT, ""),
}


@pytest.mark.parametrize(("message", "kind", "why_not"), STAFF.values(), ids=STAFF.keys())
def test_what_our_own_people_write_to_no_letter(
    message: InboundMessage, kind: MessageKind, why_not: str, office: Office
) -> None:
    found = routed(message, office)
    assert (found.kind, found.why_not) == (kind, why_not)
    assert found.obey is (kind is K.COMMAND and why_not == "")


def test_a_stranger_gives_no_commands(office: Office) -> None:
    assert routed(mail("x@y.vn", "X7 Đ"), office).kind is K.DOCUMENT


def test_nothing_at_all_is_a_strangers_letter(office: Office) -> None:
    assert routed(mail(text=" \n"), office).kind is K.STRANGER
    assert routed(mail(text="", subject="Giấy mời"), office).kind is K.DOCUMENT
    assert routed(mail(text="", parts=(PDF,)), office).kind is K.DOCUMENT


def test_signatures_cards_and_inline_pictures_are_no_documents() -> None:
    others = (
        LOGO,
        Part("3", "smime.p7s", "application/pkcs7-signature", 1),
        Part("4", "a.vcf", "text/vcard", 1),
        Part("5", "invite.ics", "text/calendar", 1),
    )
    scan = Part("6", "scan.jpg", "image/jpeg", 1)
    assert document_parts(mail(parts=(*others, scan, PDF))) == (scan, PDF)
