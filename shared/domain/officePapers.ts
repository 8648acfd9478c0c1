/** Models of the papers beside decision, certificate and notice: everything that each of them prints. */
import type { DecidedUnit, DecisionModel, Signatory } from './decision.ts';
import type { Exact } from './points.ts';
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
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
  /** Names of those who took no part because they belong to the unit. */
  readonly recused: readonly string[];
  readonly carried: boolean;
};

export type MinutesModel = PaperHead & {
  readonly kind: 'minutes';
  readonly board: string;
  /** ISO with time of day, local: "2025-01-06T08:30". */
  readonly from: string;
  readonly until: string;
  readonly place: string;
  readonly chair: Attendee;
  readonly secretary: Attendee;
  readonly present: readonly Attendee[];
  readonly absent: readonly (Attendee & { readonly reason: string | null })[];
  readonly quorum: { readonly need: number; readonly met: boolean };
  readonly discussion: readonly string[];
  readonly votes: readonly UnitVote[];
};

export type RevocationModel = PaperHead & {
  readonly kind: 'revocation';
  readonly unit: { readonly code: string; readonly name: string; readonly level: number };
  readonly revoked: { readonly number: string; readonly date: string };
  readonly reason: string;
};

export type AmendmentModel = PaperHead & {
  readonly kind: 'amendment';
  readonly amended: { readonly number: string; readonly date: string };
  readonly changes: readonly {
    readonly unit: string;
    readonly was: string;
    readonly becomes: string;
    readonly reason: string;
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

/** One PDF for the members of the board; `decision` prints the draft list. */
export type MeetingPackModel = PaperHead & {
  readonly kind: 'meeting-pack';
  readonly board: string;
  readonly from: string;
  readonly place: string;
  readonly agenda: readonly string[];
  readonly units: readonly DecidedUnit[];
  readonly minutes: MinutesModel;
};

export type OfficePaper =
  | SummaryModel
  | ProposalModel
  | MinutesModel
  | RevocationModel
  | AmendmentModel
  | ReturnSlipModel
  | MeetingPackModel;
export type OfficePaperKind = OfficePaper['kind'];
