"""Carrying out an understood endorsement, step by step: revoke, assign, amend, forward, say back.

``assigning`` decides that an endorsement stands; this module works out what it changes and who is told.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from mailbot.core.decision import (
    CancelLetters,
    Change,
    CreateTask,
    Decision,
    QueueInfo,
    RecordEndorsement,
    ReplaceTask,
    SetStatus,
    Submit,
)
from mailbot.core.endorsement_facts import EndorsementFacts, for_clerk
from mailbot.core.letter import EndorsementConfirmation, Letter, TaskChanged
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.proposing import Proposal
from mailbot.core.readings import Action, Assignment, Role
from mailbot.core.records import (
    Participant,
    Status,
    TaskRecord,
    TaskState,
)
from mailbot.core.submitting import endorsement_request
from mailbot.core.tasking import Grouping, group_assignments, task_letters
from mailbot.core.views import document_view, task_view, task_views


class Steps:
    """The steps of one endorsement, gathered in order: changes, letters and what is said back."""

    def __init__(self, facts: EndorsementFacts, house: House, now: datetime) -> None:
        self.facts, self.house, self.now = facts, house, now
        self.changes: list[Change] = []
        self.letters: list[Letter] = []
        self.shown: tuple[TaskRecord, ...] = ()
        self.informed: tuple[str, ...] = ()
        self.revoked: tuple[str, ...] = ()
        self.replaced_leader: str | None = None
        reading = facts.reading
        assumed = reading.needs_confirm or bool(reading.assumed)
        assumed = assumed or any(one.due and one.due.vague for one in reading.assignments)
        self.effective_at = now + house.policy.assumed_hold if assumed else None

    def supersede(self) -> None:
        """Record the endorsement; the chairman's replaces another leader's, who is told."""
        facts, standing = self.facts, self.facts.in_force
        superseded: tuple[int, ...] = ()
        if standing is not None and self.facts.reading.action is not Action.FORWARD:
            superseded = (standing.id,)
            if standing.leader != facts.leader and standing.leader in self.house.office.people:
                self.replaced_leader = standing.leader
                self.letters.append(self._told_replaced(standing.leader))
        self.changes.append(
            RecordEndorsement(
                endorsement_id=facts.numbers.endorsement_id,
                document_id=facts.document.id,
                leader=facts.leader,
                given_at=self.now,
                action=facts.reading.action.value,
                words=facts.words,
                supersedes=superseded,
            )
        )

    def _told_replaced(self, leader: str) -> EndorsementConfirmation:
        return EndorsementConfirmation(
            to=self.house.recipient(leader),
            key=f"replaced:{self.facts.document.id}:{leader}:{self.facts.cause}",
            token=Token(Stage.ENDORSE, self.facts.document.id, leader),
            document_id=self.facts.document.id,
            document=document_view(self.facts.document),
            action="replaced",
            stands=self.house.office.name_of(self.facts.leader),
        )

    def revoke(
        self, parties: tuple[str, ...], *, keep: frozenset[str] = frozenset(), change: str = ""
    ) -> None:
        """End the tasks of these parties ("all": of everybody but ``keep``), and tell them."""
        facts, reading = self.facts, self.facts.reading
        state = TaskState.SUSPENDED if reading.suspend else TaskState.REVOKED
        change = change or ("suspended" if reading.suspend else "revoked")
        wanted = {p for one in parties for p in self.house.office.expand(one)}
        for task in facts.live_tasks:
            leads_away = ("all" in parties and task.lead not in keep) or task.lead in wanted
            if leads_away:
                ended = replace(task, state=state, extension=None)
                self.changes.append(ReplaceTask(task=ended, code=change))
                gone = tuple(part.party for part in task.participants)
            else:
                gone = tuple(
                    p.party for p in task.participants if p.party in wanted and p.role is not Role.LEAD
                )
                if not gone:
                    continue
                left = tuple(p for p in task.participants if p.party not in gone)
                ended = replace(task, participants=left)
                self.changes.append(ReplaceTask(task=ended, code="participant_removed"))
            self.revoked += gone
            for party in gone:
                self.letters.append(self.task_changed(task, party, change))
        if self.revoked:
            # Letters that wait out their hold must not arrive after the work was taken back.
            self.changes.append(
                CancelLetters(document_id=facts.document.id, kinds=("TaskLetter",), recipients=self.revoked)
            )
        if reading.action is Action.REVOKE and "all" in parties and not reading.suspend:
            status = Status.WAITING_ENDORSEMENT
            self.changes.append(SetStatus(document_id=facts.document.id, status=status))

    def task_changed(self, task: TaskRecord, party: str, change: str) -> TaskChanged:
        """The letter that tells one party of a change to its task."""
        document = self.facts.document
        return TaskChanged(
            to=self.house.recipient(party),
            key=f"changed:{change}:{task.id}:{party}:{self.facts.cause}",
            token=Token(Stage.TASK, document.id, party),
            document_id=document.id,
            document=document_view(document),
            tasks=(task_view(task, self.house.office, document=document),),
            change=change,
            by=self.house.office.name_of(self.facts.leader),
            words=self.facts.words,
        )

    def group(self) -> Grouping:
        """The tasks that the endorsement's assignments make."""
        facts = self.facts
        return group_assignments(
            facts.reading,
            document=facts.document,
            house=self.house,
            leader=facts.leader,
            now=self.now,
            first_id=facts.numbers.task_id,
            first_no=max((task.no for task in facts.tasks), default=0) + 1,
            effective_at=self.effective_at,
        )

    def assign(self) -> None:
        """Write the tasks; a new endorsement replaces what the earlier one assigned."""
        facts, document = self.facts, self.facts.document
        grouping = self.group()
        if facts.reading.replaces:
            self.revoke(facts.reading.replaces, change="replaced")
        elif facts.live_tasks and grouping.tasks:
            self.revoke(("all",), change="replaced")
        self._create(grouping)
        waiting = tuple(task for task in grouping.tasks if task.condition)
        if waiting:  # the leader's "đồng ý" to this proposal sets the conditional tasks going
            proposal = tuple(replace(a, conditional=None) for a in facts.reading.assignments if a.conditional)
            self.changes.append(
                Submit(document_id=document.id, approver=facts.leader, at=self.now, proposal=proposal)
            )
        if grouping.tasks:
            self.changes.append(SetStatus(document_id=document.id, status=Status.ASSIGNED))
        elif grouping.informed and not facts.live_tasks:
            self.changes.append(SetStatus(document_id=document.id, status=Status.COMPLETED))

    def _create(self, grouping: Grouping) -> None:
        facts, document = self.facts, self.facts.document
        self.changes += [CreateTask(task=task) for task in grouping.tasks]
        self.changes += [
            QueueInfo(document_id=document.id, person=party, at=self.now) for party in grouping.informed
        ]
        self.letters += task_letters(
            grouping.tasks,
            document=document,
            house=self.house,
            words=facts.words,
            cause=facts.cause,
            not_before=self.effective_at,
            absences=facts.absences,
        )
        self.shown += grouping.tasks
        self.informed += grouping.informed

    def amend(self) -> None:
        """Change tasks in force: deadline, words, added supporters; parties not yet named get new tasks."""
        facts = self.facts
        named = {p: a for a in facts.reading.assignments for p in self.house.office.expand(a.party)}
        changed: dict[int, TaskRecord] = {}
        for task in facts.live_tasks:
            own = named.get(task.lead)
            if own is not None:
                changed[task.id] = _amended(task, own)
        target = next(iter(changed.values()), facts.live_tasks[0])
        taking_part = {p.party for task in facts.live_tasks for p in task.participants}
        added = [p for p, a in named.items() if p not in taking_part and a.role is Role.SUPPORT]
        if added:
            parts = (*target.participants, *(Participant(party, Role.SUPPORT) for party in added))
            changed[target.id] = replace(changed.get(target.id, target), participants=parts)
        new = tuple(
            a
            for a in facts.reading.assignments
            if a.role is not Role.SUPPORT and not set(self.house.office.expand(a.party)) & taking_part
        )
        for task in changed.values():
            before = next(one for one in facts.live_tasks if one.id == task.id)
            self.changes.append(ReplaceTask(task=task, code="amended"))
            for part in task.participants:
                if part.party in added:
                    self.letters += task_letters(
                        (replace(task, participants=(part,)),),
                        document=facts.document,
                        house=self.house,
                        words=facts.words,
                        cause=facts.cause,
                        not_before=self.effective_at,
                        absences=facts.absences,
                    )
                elif task.due != before.due or task.text != before.text:
                    self.letters.append(self.task_changed(task, part.party, "due"))
        self.shown = tuple(changed.get(task.id, task) for task in facts.live_tasks)
        if new:
            reading = replace(facts.reading, assignments=new)
            self.facts = replace(facts, reading=reading)
            self._create(self.group())
            self.facts = facts

    def forward(self) -> None:
        """Put the document to other leaders; the first named is the one it waits for."""
        facts, document = self.facts, self.facts.document
        leaders = [
            p
            for one in facts.reading.forward_to
            for p in self.house.office.expand(one)
            if p != facts.leader and p in self.house.office.people
        ]
        for leader in dict.fromkeys(leaders):
            self.letters.append(
                endorsement_request(
                    document_view(document),
                    document.id,
                    leader,
                    Proposal(document.proposal, ""),
                    self.house,
                    facts.cause,
                    forwarded_by=self.house.office.name_of(facts.leader),
                    words=facts.words,
                )
            )
        if leaders:
            self.changes.append(
                Submit(document_id=document.id, approver=leaders[0], at=self.now, proposal=document.proposal)
            )

    def ask_clerk(self, what: str) -> None:
        """Something for the clerk to do."""
        facts = self.facts
        self.letters.append(for_clerk(facts, self.house, what))

    def decision(self) -> Decision:
        """All of it, with the confirmation to the leader first."""
        facts, office, reading = self.facts, self.house.office, self.facts.reading
        forwarded = tuple(
            office.name_of(letter.to.party)
            for letter in self.letters
            if letter.key.startswith(f"endorse:{facts.document.id}:")
        )
        conditions = [task.condition for task in self.shown if task.condition]
        confirmation = EndorsementConfirmation(
            to=self.house.recipient(facts.leader),
            key=f"confirm:{facts.document.id}:{facts.leader}:{facts.cause}",
            token=Token(Stage.ENDORSE, facts.document.id, facts.leader),
            document_id=facts.document.id,
            in_reply_to=facts.message_id,
            document=document_view(facts.document),
            action=reading.action.value,
            tasks=task_views(self.shown, office, facts.document),
            informed=tuple(office.name_of(party) for party in self.informed),
            forwarded_to=forwarded,
            revoked=tuple(dict.fromkeys(office.name_of(party) for party in self.revoked)),
            assumed=reading.assumed,
            ignored=reading.ignored,
            held_until=self.effective_at if self.shown else None,
            replaces_earlier=facts.in_force is not None and reading.action is not Action.FORWARD,
            replaced_leader=office.name_of(self.replaced_leader) if self.replaced_leader else None,
            waits_for=conditions[0] if conditions else None,
            suspended=reading.suspend,
        )
        return Decision(
            rule=f"assigning.{reading.action.value}",
            reason="a leader's endorsement was carried out",
            changes=tuple(self.changes),
            letters=(confirmation, *self.letters),
        )


def _amended(task: TaskRecord, own: Assignment) -> TaskRecord:
    """A task with the new deadline or words. Work that was suspended or handed back goes on."""
    due_changed = own.due is not None and own.due != task.due
    return replace(
        task,
        due=own.due if due_changed else task.due,
        revision=task.revision + 1 if due_changed else task.revision,
        text=own.task or task.text,
        state=TaskState.OPEN,
        extension=None if due_changed else task.extension,
    )
