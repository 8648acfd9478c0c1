/** Models of the papers beside decision, certificate and notice: everything that each of them prints. */
import { type DecidedUnit, type DecisionModel, type Issue, PAPER_KINDS, type Signatory } from './decision.ts';
import type { PaperTexts } from './paperTemplate.ts';
import type { Exact, Points } from './points.ts';
import type { ScoreSheetModel } from './scoreSheetModel.ts';
import type { TargetResult } from './targets.ts';

/** What every paper's head, foot and marks need. */
export type PaperHead = Pick<
  DecisionModel,
  'authority' | 'year' | 'setTitle' | 'setNotice' | 'decisionMonth' | 'issue' | 'sample' | 'draft' | 'auditHead'
>;

export type SummaryModel = PaperHead & {
  readonly kind: 'summary';
  readonly units: readonly DecidedUnit[];
  /** Units of the round that are not decided yet. */
  readonly undecided: number;
  readonly targets: readonly TargetResult[];
};

export type ProposalModel = PaperHead & { readonly kind: 'proposal'; readonly units: readonly DecidedUnit[] };

export type Attendee = { readonly name: string; readonly title: string };
export type UnitVote = {
  readonly unit: string;
  readonly total: Exact;
  readonly level: number;
  /** null = to be written down at the meeting. */
  readonly count: { readonly inFavour: number; readonly against: number; readonly abstained: number } | null;
  /** Names of those who took no part because they belong to the unit. */
  readonly recused: readonly string[];
  readonly carried: boolean | null;
};

export type MinutesModel = PaperHead & {
  readonly kind: 'minutes';
  readonly board: string;
  /** ISO with time of day, local: "2025-01-06T08:30". What is null prints as room for the hand. */
  readonly from: string | null;
  readonly until: string | null;
  readonly place: string | null;
  readonly chair: Attendee;
  readonly secretary: Attendee;
  readonly present: readonly Attendee[];
  readonly absent: readonly (Attendee & { readonly reason: string | null })[];
  /** Whether they came is not taken down yet. */
  readonly awaited: readonly Attendee[];
  /** null while anybody is awaited. */
  readonly quorum: { readonly need: number; readonly met: boolean } | null;
  readonly discussion: readonly string[];
  readonly votes: readonly UnitVote[];
};

export type RevocationModel = PaperHead & {
  readonly kind: 'revocation';
  readonly unit: { readonly code: string; readonly name: string; readonly level: number };
  /** The decision that certified it; blank where its number is not recorded. */
  readonly revoked: Issue;
  readonly reason: string;
};

type UnitStanding = { readonly total: Exact; readonly level: number };

export type AmendmentModel = PaperHead & {
  readonly kind: 'amendment';
  /** The decision whose list is amended. */
  readonly amended: Issue;
  readonly changes: readonly {
    readonly unit: string;
    readonly was: UnitStanding;
    readonly becomes: UnitStanding;
    readonly reason: string;
    readonly scores: readonly {
      readonly criterion: string;
      readonly from: Points | null;
      readonly to: Points | null;
    }[];
  }[];
};

export type ReturnSlipModel = PaperHead & {
  readonly kind: 'return-slip';
  /** null = the file does not tell. */
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly file: string;
  /** ISO dates. */
  readonly receivedOn: string;
  readonly resubmitBy: string;
  readonly officer: Signatory;
  /** Where in the workbook, and what is wrong there, in words; the catalogue of findings writes them. */
  readonly faults: readonly { readonly place: string; readonly text: string }[];
  /** What the version before was returned for and this one is not. */
  readonly cured: readonly { readonly place: string; readonly text: string }[];
};

/** One PDF for the members of the board, with the drafts of what they are to agree on. */
export type MeetingPackModel = PaperHead & {
  readonly kind: 'meeting-pack';
  readonly board: string;
  readonly from: string | null;
  readonly place: string | null;
  readonly agenda: readonly string[];
  readonly units: readonly DecidedUnit[];
  readonly minutes: MinutesModel;
  readonly decision: DecisionModel;
  /** The office's wording of the two drafts; null = as shipped. */
  readonly draftTexts: { readonly minutes: PaperTexts; readonly decision: PaperTexts } | null;
};

export type OfficePaper =
  | SummaryModel
  | ProposalModel
  | MinutesModel
  | RevocationModel
  | AmendmentModel
  | ReturnSlipModel
  | ScoreSheetModel
  | MeetingPackModel;
export type OfficePaperKind = OfficePaper['kind'];

/** Every kind of paper that a round gives, in the order of a list. The return slip belongs to a file, the score sheet to the work on a unit. */
export const ROUND_PAPER_KINDS = [
  ...PAPER_KINDS,
  'amendment',
  'revocation',
  'meeting-pack',
  'minutes',
  'proposal',
  'summary',
] as const;
export type RoundPaperKind = (typeof ROUND_PAPER_KINDS)[number];
export type SheetKind = Extract<RoundPaperKind, OfficePaperKind>;

/** One paper of a round: `unit` null for papers of several. `ordinal`: which decision of the round it belongs to; corrections count as well. */
export type RoundPaper = { readonly kind: RoundPaperKind; readonly unit: string | null; readonly ordinal: number };
