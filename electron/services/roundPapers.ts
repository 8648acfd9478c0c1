/** Every paper that a round gives, with what it is drawn from: the one source of previews, issues and Word copies. */

import { totalMaximum } from '../../shared/domain/criteriaSet.ts';
import {
  type DecidedUnit,
  type DecisionModel,
  type Issue,
  type Paper,
  papersOf,
} from '../../shared/domain/decision.ts';
import type {
  OfficePaper,
  PaperHead,
  RoundPaper,
  RoundPaperKind,
  SheetKind,
} from '../../shared/domain/officePapers.ts';
import type { PaperTexts } from '../../shared/domain/paperTemplate.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Round, Store } from '../store/index.ts';
import type { Reply } from './context.ts';
import { type NumbersOfRound, numbersOf } from './numbersOf.ts';
import {
  amendmentModel,
  meetingPackModel,
  minutesModel,
  proposalModel,
  revocationModel,
  type Sitting,
  summaryModel,
} from './officePaperModels.ts';
import { paperTexts, signedBy } from './paperTexts.ts';
import { followsFromScores, printedUnit } from './printedUnit.ts';
import { type CorrectionAct, correctionsUntil, type DecisionAct, type RoundAct, roundActs } from './roundActs.ts';
import { roundResults, type UnitResult } from './roundResults.ts';
import { settingsOf } from './roundSettings.ts';

export type PaperSource =
  | {
      readonly form: 'decision';
      readonly paper: Paper;
      readonly model: DecisionModel;
      readonly texts: PaperTexts;
      /** What signs the code of a certificate (PKCS#8); null = it bears none: a draft, or decided before the office had a key. */
      readonly codeKey: Uint8Array | null;
    }
  | { readonly form: 'sheet'; readonly model: OfficePaper; readonly texts: PaperTexts };

export type ListedPaper = {
  readonly paper: RoundPaper;
  readonly draft: boolean;
  readonly source: PaperSource;
  /** Papers whose number it prints: its own, and that of the decision it rests on. */
  readonly prints: readonly RoundPaper[];
};

/**
 * Decisions first, each with its papers; as long as nothing is decided, drafts of what could be. Fails while there is nothing to print, and for a
 * set that only ranks.
 */
export function roundPapers(
  store: Store,
  round: Round,
  results: readonly UnitResult[] = roundResults(store, round),
): Reply<readonly ListedPaper[]> {
  if (round.set.levels.length === 0) return fail('SET_ONLY_RANKS', { set: round.set.id });
  const forged = results.find((one) => !followsFromScores(round.set, one));
  if (forged) return fail('RECORDS_ALTERED', { what: `decision ${round.year}/${forged.unit.code}` });
  const drawing = new Drawing(store, round, results);
  const papers = drawing.papers();
  return papers.length > 0 ? ok(papers) : fail('NO_SUBMISSION', { year: round.year });
}

type HeadOf = { readonly ordinal: number; readonly draft: boolean; readonly auditHead: string };

class Drawing {
  private readonly store: Store;
  private readonly round: Round;
  private readonly results: readonly UnitResult[];
  private readonly acts: readonly RoundAct[];
  private readonly numbers: NumbersOfRound;

  constructor(store: Store, round: Round, results: readonly UnitResult[]) {
    this.store = store;
    this.round = round;
    this.results = results;
    this.acts = roundActs(store, round, results);
    this.numbers = numbersOf(store, round);
  }

  papers(): readonly ListedPaper[] {
    const decided = this.acts.flatMap((act) =>
      act.kind === 'decision' ? this.ofDecision(act) : this.ofCorrection(act),
    );
    const last = this.acts.at(-1);
    return [...decided, ...(last ? [this.summary(last)] : []), ...this.drafts()];
  }

  /** What the next sitting would decide. Decision, certificates and notices are shown as drafts before the first one alone. */
  private drafts(): readonly ListedPaper[] {
    const open = this.results.filter((one) => one.decision === null);
    const units = open.flatMap((one) => printedUnit(this.round.set, one) ?? []);
    if (units.length === 0) return [];
    const head = { ordinal: this.acts.length + 1, draft: true, auditHead: this.store.audit.head() };
    const first = this.acts.length === 0;
    return [
      ...(first ? this.certifying(head, units) : []),
      ...this.sittingPapers(head, units),
      ...(first ? [this.summaryOf(head, units, this.round.units.length)] : []),
    ];
  }

  private ofDecision(act: DecisionAct): readonly ListedPaper[] {
    const units = act.units.flatMap((one) => printedUnit(this.round.set, one) ?? []);
    const head = { ordinal: act.ordinal, draft: false, auditHead: act.auditHead };
    return [...this.certifying(head, units), ...this.sittingPapers(head, units)];
  }

  /** A decision with its list, and what each unit gets. */
  private certifying(head: HeadOf, units: readonly DecidedUnit[]): readonly ListedPaper[] {
    const decision: RoundPaper = { kind: 'decision', unit: null, ordinal: head.ordinal };
    const model = this.decisionModel(head, units, this.numbers.issueOf(decision));
    return papersOf(model).map((paper) => ({
      paper,
      draft: head.draft,
      source: this.decisionSource(paper, model),
      prints: paper.kind === 'certificate' ? [decision] : [paper],
    }));
  }

  private decisionModel(head: HeadOf, units: readonly DecidedUnit[], issue: Issue): DecisionModel {
    const { set } = this.round;
    const notices = units
      .filter((one) => one.level === 0)
      .map(({ code }) => [code, this.numbers.issueOf({ kind: 'notice', unit: code, ordinal: head.ordinal })] as const);
    return {
      ...this.head(head, issue),
      ordinal: head.ordinal,
      thresholds: set.levels,
      totalMaximum: totalMaximum(set),
      noticeIssues: Object.fromEntries(notices.filter(([, one]) => one.number !== null)),
      units,
    };
  }

  private decisionSource(paper: Paper, model: DecisionModel): PaperSource {
    const texts = this.texts(paper.kind);
    const [key] = model.draft ? [] : this.store.signing.codeKeys();
    const signed = { ...model, authority: signedBy(model.authority, texts) };
    return { form: 'decision', paper, model: signed, texts, codeKey: key?.privateKey ?? null };
  }

  private sittingPapers(head: HeadOf, units: readonly DecidedUnit[]): readonly ListedPaper[] {
    const { ordinal } = head;
    const sitting = (texts: PaperTexts): Sitting => ({
      members: this.store.office.members(),
      facts: this.store.meetings.of(this.round.year).findLast((one) => one.ordinal === ordinal)?.facts ?? null,
      texts,
    });
    const draftTexts = { minutes: this.texts('minutes'), decision: this.texts('decision') };
    const minutes = sitting(draftTexts.minutes);
    const decision = this.decisionModel(head, units, this.numbers.issueOf({ kind: 'decision', unit: null, ordinal }));
    const signed = { ...decision, authority: signedBy(decision.authority, draftTexts.decision) };
    return [
      this.sheet('meeting-pack', head, (own, texts) =>
        meetingPackModel(own, signed, { sitting: minutes, texts, draftTexts }),
      ),
      this.sheet('minutes', head, (own) => minutesModel(own, units, minutes)),
      this.sheet('proposal', head, (own) => proposalModel(own, units)),
    ];
  }

  /** Results as they are after the last act. */
  private summary(last: RoundAct): ListedPaper {
    const standing = this.results.filter((one) => one.standing !== null);
    const units = standing.flatMap((one) => printedUnit(this.round.set, one, one.corrections) ?? []);
    const undecided = this.results.filter((one) => one.decision === null).length;
    return this.summaryOf({ ...last, draft: false }, units, undecided);
  }

  private summaryOf(head: HeadOf, units: readonly DecidedUnit[], undecided: number): ListedPaper {
    return this.sheet('summary', head, (own) => summaryModel(own, units, undecided));
  }

  /** The new decision; after an amendment also the unit's new certificate or notice. */
  private ofCorrection(act: CorrectionAct): readonly ListedPaper[] {
    const { set } = this.round;
    const was = printedUnit(set, act.unit, correctionsUntil(this.acts, act.unit, act.ordinal - 1));
    const becomes = printedUnit(set, act.unit, correctionsUntil(this.acts, act.unit, act.ordinal));
    if (was === null || becomes === null) throw new Error(`a corrected unit without a result: ${act.unit.unit.code}`);
    const { ordinal, auditHead } = act;
    const head = { ordinal, draft: false, auditHead };
    const first = this.acts.find(
      (one) => one.kind === 'decision' && one.units.some((unit) => unit.unit.id === act.unit.unit.id),
    );
    const corrected = this.numbers.issueOf({ kind: 'decision', unit: null, ordinal: first?.ordinal ?? 1 });
    const month = act.correction.decidedOn.slice(0, 7);
    const given = (own: PaperHead) => ({ head: { ...own, decisionMonth: month }, corrected });
    if (act.kind === 'revocation')
      return [this.sheet('revocation', head, (own) => revocationModel(given(own), act, was), was.code)];
    const paper: RoundPaper = { kind: 'amendment', unit: was.code, ordinal };
    const amendment = this.sheet(
      'amendment',
      head,
      (own) => amendmentModel(given(own), act, { was, becomes }),
      was.code,
    );
    const model = { ...this.decisionModel(head, [becomes], this.numbers.issueOf(paper)), decisionMonth: month };
    const own = papersOf(model).filter((one) => one.unit !== null);
    return [
      amendment,
      ...own.map((one): ListedPaper => {
        const prints = one.kind === 'certificate' ? [paper] : [one];
        return { paper: one, draft: false, source: this.decisionSource(one, model), prints };
      }),
    ];
  }

  private sheet(
    kind: SheetKind,
    head: HeadOf,
    modelOf: (head: PaperHead, texts: PaperTexts) => OfficePaper,
    unit: string | null = null,
  ): ListedPaper {
    const paper: RoundPaper = { kind, unit, ordinal: head.ordinal };
    const texts = this.texts(kind);
    const own = this.head(head, this.numbers.issueOf(paper));
    const model = modelOf({ ...own, authority: signedBy(own.authority, texts) }, texts);
    return { paper, draft: head.draft, source: { form: 'sheet', model, texts }, prints: [paper] };
  }

  private texts(kind: RoundPaperKind): PaperTexts {
    const { paperLanguage: language } = settingsOf(this.store, this.round.year);
    return paperTexts(this.store, { year: this.round.year, kind, language });
  }

  private head({ draft, auditHead }: HeadOf, issue: Issue): PaperHead {
    const { authority, sample } = this.store.office.office();
    const { year, set, decisionMonth } = this.round;
    const setNotice = set.official ? null : set.notice;
    return { authority, year, setTitle: set.title, setNotice, decisionMonth, issue, sample, draft, auditHead };
  }
}
