"""Sample letters: one of every class, and one for every code, shape and doubt that changes the words.

Made of plausible facts of the sample office in May 2020. Other tests render them, look at them, and feed
every one of them back as a reply: nothing in them may ever be read as somebody's words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from mailbot.core.letter import (
    AnswerForwarded,
    AnswerNoted,
    AnswerQuestion,
    ClosedFolderNotice,
    CommandsSaidBack,
    DeleteRequest,
    DeliveryProblems,
    Enclosed,
    EndorsementConfirmation,
    EndorsementQuestion,
    EndorsementReminder,
    EndorsementRequest,
    EnteredEndorsement,
    ExtensionToDecide,
    FilesLeft,
    FilesToCollect,
    FoundDocuments,
    FrozenNotice,
    InfoDigest,
    Letter,
    MonthlyReport,
    MorningLetter,
    NotObeyed,
    PaperNotice,
    ProblemLetter,
    QuarantineNotice,
    Receipt,
    Recipient,
    Reconciliation,
    Refused,
    ReminderDigest,
    ReplyOnPaper,
    ReviewDigest,
    ReviewLine,
    RuleDecided,
    RuleList,
    RuleProposal,
    RuleView,
    SaidBack,
    TaskChanged,
    TaskClosed,
    TaskLetter,
    TaskList,
    UsePaper,
)
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Category, Urgency
from mailbot.core.refusal import Refusal
from mailbot.core.words_back import NOT_UNDERSTOOD
from tests.core.cases import due, local
from tests.letters.sample_facts import DOCUMENTS, EMPTY_MONTH, FIGURES, HOSTILE, QUESTIONS, TASKS

NOW = datetime(2020, 5, 14, 2, 12, tzinfo=UTC)
DAY = date(2020, 5, 14)

# The codes of ``core.letter`` and of the modules that write them; a test holds each list complete.
OUTCOMES = (
    "not_done",
    "progress",
    "promise",
    "support_done",
    "already_closed",
    "not_lead",
    "not_yours",
    "extension_asked",
    "extension_needs_date",
    "handed_back",
    "question_passed_on",
    "passed_on",
    "delegated",
    "late",
    "revoked",
    "reopened",
)
CHANGES = (
    "revoked",
    "suspended",
    "resumed",
    "due",
    "replaced",
    "reopened",
    "extension_granted",
    "extension_refused",
    "role",
)
WHATS = (
    "question",
    "handback",
    "extension_undecided",
    "phone",
    "overdue",
    "paper_endorsement",
    "files",
    "entered_refused",
)
WHY_NOTS = ("no_token", "token_of_another", "unknown_address", "not_authenticated", "forged")
ACTIONS = ("assign", "forward", "file", "info", "revoke", "stands", "replaced")


class _Samples:
    """Everybody whom letters go to in one office, and the letters to them."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.count = 0
        self.leader, self.clerk = house.recipient("CT"), house.clerk
        self.unit, self.person = house.recipient("TGNC"), house.recipient("yen.pt")

    def of(
        self, kind: Callable[..., Letter], to: Recipient, stage: Stage | None, case: int = 17, **facts: Any
    ) -> Letter:
        """A letter with these facts; without a token where ``stage`` is None."""
        self.count += 1
        token = Token(stage, case, to.party) if stage else None
        return kind(to=to, key=f"sample:{self.count}", token=token, **facts)

    def leaders(self) -> Iterator[Letter]:
        """Letters to leaders."""
        for one in DOCUMENTS:
            yield self.of(EndorsementRequest, self.leader, Stage.ENDORSE, document=one)
            yield self.of(
                EndorsementRequest,
                self.leader,
                Stage.ENDORSE,
                document=one,
                proposal=TASKS[:2],
                proposal_reason="đúng lĩnh vực phụ trách",
            )
        yield self.of(
            EndorsementRequest,
            self.house.recipient("PCT2"),
            Stage.ENDORSE,
            document=DOCUMENTS[2],
            proposal=(TASKS[3],),
            forwarded_by="Hoàng Đức Thịnh",
            forward_words="Chuyển đ/c Vân cho ý kiến chỉ đạo, lưu ý thời hạn.\nBáo lại Thường trực.",
            again=True,
        )
        yield from self._confirmations()
        for number, question in enumerate(QUESTIONS):
            yield self.of(
                EndorsementQuestion,
                self.leader,
                Stage.ENDORSE,
                document=DOCUMENTS[number],
                question=question,
                understood=TASKS[:number],
                round=number + 1,
            )
        for words, assumed in (
            ("BTG tham mưu trước 15/5", ()),
            (HOSTILE, ("“đầu tháng 6” được hiểu là 05/06/2020",)),
        ):
            yield self.of(
                EnteredEndorsement,
                self.leader,
                Stage.CONFIRM,
                document=DOCUMENTS[0],
                entered_by="Hồ Thị Mai",
                words=words,
                tasks=TASKS[:2],
                assumed=assumed,
            )
        for wanted, reason in ((due(25), "Đang chờ số liệu của các huyện."), (None, HOSTILE)):
            yield self.of(
                ExtensionToDecide,
                self.leader,
                Stage.EXTENSION,
                document=DOCUMENTS[0],
                task=TASKS[0],
                asked_by="Nguyễn Thị Thanh Huyền",
                wanted=wanted,
                reason=reason,
            )
        for several in (((DOCUMENTS[0], 2),), tuple((one, no) for no, one in enumerate(DOCUMENTS))):
            yield self.of(EndorsementReminder, self.leader, Stage.ENDORSE, 0, documents=several)

    def _confirmations(self) -> Iterator[Letter]:
        by_action: dict[str, tuple[dict[str, Any], ...]] = {
            "assign": (
                {"tasks": TASKS[:2]},
                {
                    "tasks": TASKS,
                    "assumed": ("Ban Tuyên giáo - Nữ công được hiểu là chủ trì",),
                    "held_until": local(14, 9, 22),
                },
                {
                    "tasks": TASKS[2:3],
                    "waits_for": "sau khi có ý kiến của Tỉnh ủy",
                    "ignored": ("như đã bàn", HOSTILE),
                },
                {"tasks": TASKS[:1], "replaces_earlier": True, "revoked": ("Ban Tổ chức", "Văn phòng")},
                {
                    "tasks": TASKS[:1],
                    "informed": ("Lê Quang Minh", "Ban Tài chính"),
                    "forwarded_to": ("Trần Thị Hồng Vân",),
                    "replaces_earlier": True,
                    "replaced_leader": "Lê Quang Minh",
                },
            ),
            "forward": ({"forwarded_to": ("Lê Quang Minh", "Trần Thị Hồng Vân")}, {"forwarded_to": ()}),
            "file": ({}, {"assumed": ("không cần xử lý, chỉ lưu",)}),
            "info": (
                {"informed": ("Ban Tổ chức", "Ủy ban Kiểm tra (Văn phòng UBKT)")},
                {"assumed": ("ý kiến đã ghi trên bản giấy, Văn thư nhập bổ sung",)},
                {"assumed": ("trả lại văn bản qua Văn thư",)},
                {},
            ),
            "revoke": (
                {"revoked": ("Ban Tuyên giáo - Nữ công", "Văn phòng")},
                {"revoked": ()},
                {"revoked": ("Ban Tuyên giáo - Nữ công",), "suspended": True},
            ),
            "stands": ({"stands": "Hoàng Đức Thịnh", "tasks": TASKS[:1]},),
            "replaced": ({"stands": "Hoàng Đức Thịnh"},),
        }
        for action, variants in by_action.items():
            for facts in variants:
                yield self.of(
                    EndorsementConfirmation,
                    self.leader,
                    Stage.ENDORSE,
                    document=DOCUMENTS[0],
                    action=action,
                    **facts,
                )

    def units(self) -> Iterator[Letter]:
        """Letters to units and persons."""
        for one, tasks, words, stand_in in (
            (DOCUMENTS[0], TASKS[:1], "BTG chủ trì, VP phối hợp tham mưu, trước 15/5", None),
            (DOCUMENTS[1], TASKS, "1. BTG tham mưu\n2. CSPL báo cáo, gấp", "Nguyễn Thị Thanh Huyền"),
            (DOCUMENTS[3], TASKS[3:], "", None),
            (DOCUMENTS[4], TASKS[2:3], HOSTILE, None),
        ):
            yield self.of(
                TaskLetter,
                self.person if stand_in else self.unit,
                Stage.TASK,
                document=one,
                tasks=tasks,
                leader="Hoàng Đức Thịnh",
                leader_title="Chủ tịch",
                words=words,
                delegate_for=stand_in,
            )
        for change in CHANGES:
            yield self.of(
                TaskChanged,
                self.unit,
                Stage.TASK,
                document=DOCUMENTS[0],
                tasks=TASKS[:2],
                change=change,
                by="Hoàng Đức Thịnh",
                words="Gia hạn đến 20/5" if change == "due" else "",
            )
        for own, reply, still_open in (
            (True, "215/LĐLĐ-TGNC", ()),
            (True, None, TASKS[1:3]),
            (False, None, ()),
        ):
            yield self.of(
                TaskClosed,
                self.unit if own else self.leader,
                Stage.TASK,
                document=DOCUMENTS[0],
                tasks=TASKS[:1],
                closed_by="Nguyễn Thị Thanh Huyền",
                closed_at=NOW,
                own=own,
                reply_document=reply,
                still_open=still_open,
            )
        yield from self._answers()
        thirty = tuple(replace(TASKS[0], days_late=3) for _ in range(30))
        for shown in (TASKS[:1], TASKS, thirty):
            yield self.of(ReminderDigest, self.unit, Stage.MINE, 0, tasks=shown, day=DAY)
            yield self.of(TaskList, self.person, Stage.MINE, 0, tasks=shown)
        yield self.of(TaskList, self.leader, Stage.MINE, 0, tasks=())
        for documents in (DOCUMENTS[:1], DOCUMENTS):
            yield self.of(InfoDigest, self.person, Stage.INFO, 0, documents=documents, day=DAY)
        for query, found in (
            ("1234/UBND", tuple((one, "đang giải quyết") for one in DOCUMENTS[:3])),
            (HOSTILE, ()),
        ):
            yield self.of(FoundDocuments, self.person, Stage.CLERK, 0, query=query, documents=found)
        yield self.of(
            UsePaper,
            self.leader,
            None,
        )
        reasons = (("evidence", 1), ("too_large", 2), ("unread", 1), ("unused", 3))
        for own, number, files in ((True, "512/2020", reasons[2:3]), (False, "", reasons)):
            yield self.of(
                FilesLeft,
                self.person if own else self.clerk,
                None,
                number=number,
                who=self.person.name,
                own=own,
                received_at=NOW,
                folder="Đã xử lý",
                files=files,
            )
        yield self.of(
            ReplyOnPaper, self.clerk, None, who=self.leader.name, received_at=NOW, folder="Đường giấy"
        )
        yield from self._with_files()
        for number in ("513/2020", "9/2021"):
            yield self.of(DeleteRequest, self.unit, Stage.INFO, number=number)
        for refusal in Refusal:
            yield self.of(Refused, self.person, None, refusal=refusal.value)
        yield self.of(Refused, self.person, None, refusal=Refusal.FROZEN.value, detail=HOSTILE)

    def _with_files(self) -> Iterator[Letter]:
        """Letters that carry files of a reply, and those that tell its writer what becomes of them."""
        carried = Enclosed("Hoàng Đức Thịnh", ("góp ý.docx", HOSTILE), ("bản vẽ.zip",), ("m7",))
        yield self.of(
            TaskLetter,
            self.unit,
            Stage.TASK,
            document=DOCUMENTS[0],
            tasks=TASKS[:1],
            leader="Hoàng Đức Thịnh",
            leader_title="Chủ tịch",
            words="BTG tham mưu",
            enclosed=carried,
        )
        for waits in (False, True):
            yield self.of(
                AnswerNoted,
                self.unit,
                Stage.TASK,
                document=DOCUMENTS[0],
                outcome="progress",
                tasks=TASKS[:1],
                enclosed=Enclosed("Phan Thị Yến", ("báo cáo.pdf",), waits=waits),
            )

    def _answers(self) -> Iterator[Letter]:
        details = {
            "promise": "20/05/2020",
            "extension_asked": "Hoàng Đức Thịnh",
            "question_passed_on": "Hồ Thị Mai",
            "passed_on": "Phan Thị Yến",
            "delegated": "Cao Xuân Thành",
        }
        for outcome in OUTCOMES:
            yield self.of(
                AnswerNoted,
                self.unit,
                Stage.TASK,
                document=None if outcome == "not_yours" else DOCUMENTS[0],
                outcome=outcome,
                tasks=() if outcome == "not_yours" else TASKS[:1],
                detail=details.get(outcome, ""),
            )
        yield self.of(
            AnswerNoted,
            self.unit,
            Stage.MINE,
            0,
            document=None,
            outcome="progress",
            tasks=TASKS,
        )
        for number, question in enumerate(QUESTIONS):
            yield self.of(
                AnswerQuestion,
                self.unit,
                Stage.TASK,
                document=None if number == 2 else DOCUMENTS[number],
                question=question,
                tasks=TASKS[: number + 1],
                round=number,
            )

    def clerks(self) -> Iterator[Letter]:
        """Letters to the clerk and the office, and to a sender outside."""
        lines = (
            ReviewLine("X7", NOW, Urgency.NORMAL, Category.FINANCE, ("FIN-03",), "", "sotc.example.vn"),
            ReviewLine("X8", NOW, Urgency.EXPRESS, Category.PETITION, (), "", None),
            ReviewLine(
                "X9", NOW, Urgency.URGENT, None, ("SENDER-01",), "", "ubnd.example.vn", HOSTILE, "498/2020"
            ),
            ReviewLine("X10", NOW, Urgency.NORMAL, Category.STATE_SECRET, (), "", None),
        )
        for escalated, shown in ((0, lines), (0, lines[2:3]), (1, lines[1:2]), (2, lines[:2])):
            yield self.of(
                ReviewDigest,
                self.clerk,
                Stage.REVIEW,
                0,
                lines=shown,
                escalated=escalated,
                folder="Chờ văn thư",
            )
        yield self.of(
            PaperNotice,
            self.clerk,
            Stage.CLERK,
            number="513/2020",
            arrived_at=NOW,
            folder="Đường giấy",
            category=Category.FINANCE,
            agency="Sở Tài chính",
            reference_number="77/STC-NS",
        )
        yield self.of(PaperNotice, self.clerk, Stage.CLERK, number="", arrived_at=NOW, folder="Đường giấy")
        for again in (False, True):
            yield self.of(
                ClosedFolderNotice,
                self.clerk,
                Stage.CLERK,
                arrived_at=NOW,
                folder="CACH_LY",
                again=again,
            )
        for number in ("513/2020", "9/2021"):
            yield self.of(FrozenNotice, self.clerk, Stage.CLERK, number=number, by="Phan Thị Yến")
        said = (
            SaidBack("X7 Đ", True, "chuyển đường điện tử: vào sổ và trình lãnh đạo."),
            SaidBack(HOSTILE, False, NOT_UNDERSTOOD["unknown"]),
            SaidBack("TRỢ GIÚP", True, NOT_UNDERSTOOD["help"]),
        )
        for shown_lines, effective in ((1, None), (3, NOW)):
            yield self.of(
                CommandsSaidBack,
                self.clerk,
                Stage.CLERK,
                0,
                lines=said[:shown_lines],
                effective_at=effective,
            )
        yield self.of(CommandsSaidBack, self.clerk, Stage.CLERK, 0, lines=said[1:2])
        yield from self._forwarded()
        for why_not in WHY_NOTS:
            yield self.of(
                NotObeyed,
                self.clerk,
                Stage.CLERK,
                number="" if why_not == "no_token" else "512/2020",
                why_not=why_not,
                received_at=NOW,
                claimed_writer="" if why_not == "unknown_address" else "Hoàng Đức Thịnh",
            )
        yield self.of(
            QuarantineNotice,
            self.clerk,
            Stage.CLERK,
            0,
            inbox_id=1044,
            received_at=NOW,
            folder="Lỗi",
            problem="Chương trình đã thử ba lần nhưng không xử lý được thư này.",
        )
        yield from self._machine()
        for reference, issued_on in (("1234/UBND-VX", date(2020, 5, 8)), (None, None)):
            yield self.of(
                Receipt,
                Recipient("", "vanthu@ubnd.example.vn", ""),
                None,
                number="512/2020",
                arrived_at=NOW,
                reference_number=reference,
                issued_on=issued_on,
            )

    def _forwarded(self) -> Iterator[Letter]:
        for what in WHATS:
            of_leader = what in ("paper_endorsement", "entered_refused")
            yield self.of(
                AnswerForwarded,
                self.clerk,
                Stage.CLERK,
                document=DOCUMENTS[0],
                what=what,
                who="Hoàng Đức Thịnh" if of_leader else "Cao Xuân Thành (Ban Tuyên giáo - Nữ công)",
                words="Việc này thuộc chức năng của CSPL, đề nghị chuyển ạ."
                if what == "handback"
                else "Có phải mời các huyện không ạ?",
                tasks=() if of_leader else TASKS[:1],
                suggestion="Ban Chính sách Pháp luật và Quan hệ Lao động" if what == "handback" else "",
            )
        yield self.of(
            AnswerForwarded,
            self.leader,
            Stage.ENDORSE,
            document=DOCUMENTS[4],
            what="handback",
            who="Nguyễn Thị Thanh Huyền",
            words=HOSTILE,
            tasks=TASKS[:1],
        )
        yield self.of(
            AnswerForwarded,
            self.clerk,
            Stage.CLERK,
            document=DOCUMENTS[0],
            what="phone",
            who="Hoàng Đức Thịnh",
            words="Như trước",
        )

    def _machine(self) -> Iterator[Letter]:
        problems = (
            ProblemLetter("G4", "TaskLetter", "Ban Tổ chức", NOW, "uncertain", ""),
            ProblemLetter(
                "G5", "EndorsementRequest", "Lê Quang Minh", NOW, "failed", "550 5.1.1 <a@b> unknown user"
            ),
            ProblemLetter("G6", "Receipt", "cơ quan gửi", NOW, "bounced", HOSTILE[:200]),
        )
        for shown in (problems[:1], problems):
            yield self.of(DeliveryProblems, self.clerk, Stage.CLERK, 0, problems=shown)
        for names in (("Phụ lục 2.pdf",), ("Bản vẽ.pdf", HOSTILE[:200])):
            yield self.of(
                FilesToCollect,
                self.clerk,
                Stage.CLERK,
                0,
                number="512/2026",
                who="Lê Quang Minh",
                names=names,
            )
        for vanished, junk in (((("X7", NOW), ("số nội bộ 1044", NOW)), 3), ((), 2), ((("X7", NOW),), 0)):
            yield self.of(
                Reconciliation,
                self.clerk,
                Stage.CLERK,
                0,
                vanished=vanished,
                junk_count=junk,
                day=DAY,
                junk_folder="Junk" if junk else "",
            )
        for busy in (False, True):
            yield self.of(
                MorningLetter,
                self.clerk,
                Stage.CLERK,
                0,
                day=DAY,
                arrived_yesterday=12 if busy else 0,
                waiting_review=3 if busy else 0,
                waiting_endorsement=4 if busy else 0,
                open_tasks=1250 if busy else 0,
                overdue_tasks=6 if busy else 0,
                paper_not_handed_over=("509/2020", "511/2020") if busy else (),
                uncertain_letters=problems if busy else (),
                quarantined=1 if busy else 0,
                queued_letters=5 if busy else 0,
                shadow=busy,
                rules_active=2 if busy else 0,
                rules_proposed=1 if busy else 0,
                notes=("Việc gửi thư đang tạm dừng; mở lại bằng lệnh mailbot sending start.",)
                if busy
                else (),
            )

    def rules(self) -> Iterator[Letter]:
        """Rules learned from the clerk: asked about, decided, listed."""
        head = self.house.office_head or self.clerk
        plain = RuleView(
            name="L3",
            state="proposed",
            agency="Sở Lao động - Thương binh và Xã hội tỉnh Quảng Trị",
            domain="soldtbxh.quangtri.example.vn",
            kind="GGT",
            topic="press",
            supplies=("missing.kind",),
            documents=("498/2020", "505/2020", "512/2020"),
        )
        used = replace(
            plain,
            name="L12",
            state="active",
            kind="CV",
            topic="",
            supplies=("missing.subject", "missing.topic"),
            decided_at=NOW,
            decided_by="Phạm Văn Dũng",
            used=14,
            used_at=NOW,
        )
        hostile = replace(plain, name="L4", state="suspended", agency=HOSTILE, documents=())
        for rule in (plain, used, hostile):
            for suspended, again in ((False, False), (True, False), (False, True)):
                yield self.of(RuleProposal, head, Stage.RULE, 7, rule=rule, suspended=suspended, again=again)
        for outcome in ("active", "refused", "revoked"):
            yield self.of(RuleDecided, head, Stage.CLERK, 0, outcome=outcome, rule=plain)
            yield self.of(
                RuleDecided, self.clerk, Stage.CLERK, 0, outcome=outcome, rule=hostile, by="Phạm Văn Dũng"
            )
        yield self.of(RuleDecided, head, Stage.CLERK, 0, outcome="void")
        gone = replace(used, name="L13", state="revoked", used=1)
        refused = replace(used, name="L14", state="refused", used=0)
        fresh = replace(used, name="L15", used=0)
        for rules in ((), (plain,), (plain, hostile, used, gone, refused, fresh)):
            yield self.of(RuleList, self.clerk, Stage.CLERK, 0, rules=rules)
        yield self.of(RuleList, self.clerk, Stage.CLERK, 0, rules=(used,), off=True)

    def reports(self) -> Iterator[Letter]:
        """The monthly report: a full month, and one without anything."""
        for figures, draft in ((FIGURES, True), (FIGURES, False), (EMPTY_MONTH, True)):
            to = self.house.office_head or self.clerk
            yield self.of(MonthlyReport, to, Stage.CLERK, 0, figures=figures, draft=draft)


def sample_letters(house: House) -> tuple[Letter, ...]:
    """Every sample, leaders first."""
    made = _Samples(house)
    return (*made.leaders(), *made.units(), *made.clerks(), *made.rules(), *made.reports())
