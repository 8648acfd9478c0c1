/** Models of the papers beside decision, certificate and notice, from what is stored. */
import type { Member } from '../../shared/domain/access.ts';
import type { DecidedUnit, DecisionModel, Issue } from '../../shared/domain/decision.ts';
import type { MeetingFacts } from '../../shared/domain/meeting.ts';
import { namesToldApart } from '../../shared/domain/namesToldApart.ts';
import type {
  AmendmentModel,
  Attendee,
  MeetingPackModel,
  MinutesModel,
  PaperHead,
  ProposalModel,
  RevocationModel,
  SummaryModel,
  UnitVote,
} from '../../shared/domain/officePapers.ts';
import { linesOf, type PaperTexts } from '../../shared/domain/paperTemplate.ts';
import { targetResult, targetsOf } from '../../shared/domain/targets.ts';
import { printedPoints } from './printedUnit.ts';
import type { CorrectionAct } from './roundActs.ts';

/** @param undecided units of the round without a decision; they count in the base of a target. */
export function summaryModel(head: PaperHead, units: readonly DecidedUnit[], undecided: number): SummaryModel {
  const levels = [...units.map((one) => one.level), ...Array.from({ length: head.draft ? 0 : undecided }, () => null)];
  return {
    ...head,
    kind: 'summary',
    units,
    undecided,
    targets: targetsOf(head.year).map((target) => targetResult(target, levels)),
  };
}

export const proposalModel = (head: PaperHead, units: readonly DecidedUnit[]): ProposalModel => ({
  ...head,
  kind: 'proposal',
  units,
});

export type Sitting = {
  /** Everybody who works here; the board are those who appraise or decide. */
  readonly members: readonly Member[];
  /** null = nothing was taken down yet: room for the hand. */
  readonly facts: MeetingFacts | null;
  readonly texts: PaperTexts;
};

const BOARD_ROLES: readonly string[] = ['chair', 'member', 'secretary'];
export const boardOf = (members: readonly Member[]): readonly Member[] =>
  members.filter((one) => one.roles.some((role) => BOARD_ROLES.includes(role)));

export function minutesModel(head: PaperHead, units: readonly DecidedUnit[], sitting: Sitting): MinutesModel {
  const { members, facts, texts } = sitting;
  const board = boardOf(members);
  const reasons = new Map(facts?.absent.map((one) => [one.user, one.reason]));
  const there = board.filter((one) => !reasons.has(one.user));
  const withRole = (role: string): Attendee => attendee(members.find((one) => one.roles.some((each) => each === role)));
  const all = facts?.votes === 'all-present';
  const names = namesToldApart(units);
  return {
    ...head,
    kind: 'minutes',
    board: texts.board ?? '',
    from: facts && `${facts.day}T${facts.from}`,
    until: facts && `${facts.day}T${facts.until}`,
    place: facts?.place ?? null,
    chair: withRole('chair'),
    secretary: withRole('secretary'),
    present: facts ? there.map(attendee) : [],
    absent: board.flatMap((one) =>
      reasons.has(one.user) ? [{ ...attendee(one), reason: reasons.get(one.user) ?? null }] : [],
    ),
    awaited: facts ? [] : board.map(attendee),
    quorum: facts && { need: facts.need, met: there.length >= facts.need },
    discussion: facts?.discussion ?? [],
    votes: units.map(
      ({ code, total, level }): UnitVote => ({
        unit: names.get(code) ?? code,
        total,
        level,
        count: all ? { inFavour: there.length, against: 0, abstained: 0 } : null,
        recused: [],
        carried: all ? true : null,
      }),
    ),
  };
}

const attendee = (member: Member | undefined): Attendee => ({ name: member?.name ?? '', title: member?.title ?? '' });

/** @param texts of the pack itself; `sitting` brings those of the minutes. */
export function meetingPackModel(
  head: PaperHead,
  decision: DecisionModel,
  {
    sitting,
    texts,
    draftTexts,
  }: Pick<MeetingPackModel, 'draftTexts'> & { readonly sitting: Sitting; readonly texts: PaperTexts },
): MeetingPackModel {
  const { units } = decision;
  const minutes = minutesModel(head, units, sitting);
  const { from, place } = minutes;
  const agenda = linesOf(texts.agenda ?? '');
  return {
    ...head,
    kind: 'meeting-pack',
    board: texts.board ?? '',
    from,
    place,
    agenda,
    units,
    minutes,
    decision,
    draftTexts,
  };
}

type CorrectionHead = { readonly head: PaperHead; readonly corrected: Issue };

/** @param was, becomes the unit before and after the amendment. */
export function amendmentModel(
  { head, corrected }: CorrectionHead,
  { correction }: CorrectionAct,
  { was, becomes }: { readonly was: DecidedUnit; readonly becomes: DecidedUnit },
): AmendmentModel {
  const scores = correction.kind === 'amendment' ? correction.scores : [];
  return {
    ...head,
    kind: 'amendment',
    amended: corrected,
    changes: [
      {
        unit: was.name,
        was: { total: was.total, level: was.level },
        becomes: { total: becomes.total, level: becomes.level },
        reason: correction.reason,
        scores: scores.map(({ criterion, from, to }) => ({
          criterion,
          from: printedPoints(from),
          to: printedPoints(to),
        })),
      },
    ],
  };
}

export const revocationModel = (
  { head, corrected }: CorrectionHead,
  { correction }: CorrectionAct,
  { code, name, level }: DecidedUnit,
): RevocationModel => ({
  ...head,
  kind: 'revocation',
  unit: { code, name, level },
  revoked: corrected,
  reason: correction.reason,
});
