/** The papers of a round as they would print now, each with what the register holds of it. */
import type { Language } from '../../shared/domain/criteriaSet.ts';
import { ROUND_PAPER_KINDS, type RoundPaper } from '../../shared/domain/officePapers.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { PaperSignature } from '../../shared/domain/signerRole.ts';
import type { IssuedRecord, PaperNumber, Round, SignedRecord, Store } from '../store/index.ts';
import type { Reply } from './context.ts';
import type { MadeBytes } from './files.ts';
import { type NumbersOfRound, numbersOf, paperKey } from './numbersOf.ts';
import { type PaperStanding, paperStandings } from './paperStanding.ts';
import { roundPaperName } from './roundPaperName.ts';
import { type ListedPaper, type PaperSource, roundPapers } from './roundPapers.ts';
import { roundResults, type UnitResult } from './roundResults.ts';
import { settingsOf } from './roundSettings.ts';
import { PDF } from './zip.ts';

export type RegisteredPaper = {
  readonly paper: RoundPaper;
  /** null = a later act took its place: it is kept, and not made anew. */
  readonly source: PaperSource | null;
  readonly fileName: string;
  readonly draft: boolean;
  /** The newest issue; of a decided round never one that was a draft, nor one that lacks the paper's own electronic number. */
  readonly issued: IssuedRecord | null;
  /** The newest signed form of that issue. */
  readonly signed: SignedRecord | null;
  /** What that form bears, oldest first. */
  readonly signatures: readonly PaperSignature[];
  readonly number: PaperNumber | null;
  /** A number that the paper prints is newer than its issue, and nobody has signed that. */
  readonly renewable: boolean;
  readonly standing: PaperStanding;
};

export type PaperRegister = { readonly papers: readonly RegisteredPaper[] };

/** Empty while there is nothing to print yet, and for a set that only ranks. */
export function paperRegister(
  store: Store,
  round: Round,
  results: readonly UnitResult[] = roundResults(store, round),
): PaperRegister {
  const listed = roundPapers(store, round, results);
  if (!listed.ok) return { papers: [] };
  const shelf = new Shelf(store, round, results);
  const known = new Set(listed.value.map((one) => paperKey(one.paper)));
  return {
    papers: [...listed.value.map((one) => shelf.registered(one)), ...shelf.keptOnly(known)],
  };
}

/** What the register holds of one round. */
class Shelf {
  private readonly round: Round;
  private readonly language: Language;
  private readonly numbers: NumbersOfRound;
  private readonly standingOf: (paper: RoundPaper) => PaperStanding;
  private readonly newest: ReadonlyMap<string, IssuedRecord>;
  private readonly signedForms: ReadonlyMap<string, SignedRecord>;
  private readonly signatures: ReadonlyMap<string, readonly PaperSignature[]>;
  private readonly issuedPapers: readonly (readonly [RoundPaper, IssuedRecord])[];

  constructor(store: Store, round: Round, results: readonly UnitResult[]) {
    this.round = round;
    this.language = settingsOf(store, round.year).paperLanguage;
    this.numbers = numbersOf(store, round);
    this.standingOf = paperStandings(store, round, results);
    const codes = new Map(round.units.map((unit) => [unit.id, unit.code]));
    this.issuedPapers = store.documents.issued(round.year).flatMap((one): (readonly [RoundPaper, IssuedRecord])[] => {
      const kind = ROUND_PAPER_KINDS.find((each) => each === one.kind);
      const unit = one.unitId === null ? null : (codes.get(one.unitId) ?? null);
      return kind ? [[{ kind, unit, ordinal: one.ordinal }, one]] : [];
    });
    this.newest = new Map(this.issuedPapers.map(([paper, one]) => [issueKey(paper, one.draft), one]));
    this.signedForms = new Map(store.documents.signed(round.year).map((one) => [one.documentSha256, one]));
    this.signatures = store.signing.signatures(round.year);
  }

  registered({ paper, draft, source, prints }: ListedPaper): RegisteredPaper {
    const number = this.numbers.of(paper);
    const newest = this.newest.get(issueKey(paper, draft)) ?? null;
    const lacksNumber = newest !== null && number?.way === 'electronic' && newest.issuedAt < number.at;
    const issued = lacksNumber ? null : newest;
    const form = this.formOf(issued);
    const newer = prints.some((one) => (this.numbers.of(one)?.at ?? '') > (issued?.issuedAt ?? ''));
    return {
      paper,
      source,
      fileName: roundPaperName(paper, this.round, this.language),
      draft,
      issued,
      ...form,
      number,
      renewable: issued !== null && form.signed === null && newer,
      standing: this.standingOf(paper),
    };
  }

  private formOf(issued: IssuedRecord | null): Pick<RegisteredPaper, 'signed' | 'signatures'> {
    const signed = (issued && this.signedForms.get(issued.sha256)) ?? null;
    return { signed, signatures: (signed && this.signatures.get(signed.sha256)) ?? [] };
  }

  /** Issued in its time, such as the summary before a further decision. */
  keptOnly(known: ReadonlySet<string>): readonly RegisteredPaper[] {
    const others = this.issuedPapers.filter(
      ([paper, one]) => !one.draft && !known.has(paperKey(paper)) && this.newest.get(issueKey(paper, false)) === one,
    );
    return others.map(([paper, one]) => ({
      paper,
      source: null,
      fileName: roundPaperName(paper, this.round, this.language),
      draft: false,
      issued: one,
      ...this.formOf(one),
      number: this.numbers.of(paper),
      renewable: false,
      standing: this.standingOf(paper),
    }));
  }
}

const issueKey = (paper: RoundPaper, draft: boolean): string => `${paperKey(paper)} ${draft}`;

export const samePaper = (a: RoundPaper, b: RoundPaper): boolean => paperKey(a) === paperKey(b);

export type StoredPaper = RegisteredPaper & { readonly issued: IssuedRecord };

/** Those that were asked for; each must have been issued. */
export function issuedPapers({ papers }: PaperRegister, wanted: readonly RoundPaper[]): Reply<readonly StoredPaper[]> {
  const found: StoredPaper[] = [];
  for (const paper of wanted) {
    const one = papers.find((each) => samePaper(each.paper, paper));
    if (!one?.issued) return fail('PAPER_NOT_ISSUED', { kind: paper.kind, unit: paper.unit });
    found.push({ ...one, issued: one.issued });
  }
  return ok(found);
}

/** The newest stored form: signed, else issued. */
export function paperFile(store: Store, { fileName, issued, signed }: StoredPaper): MadeBytes {
  const sha256 = signed?.sha256 ?? issued.sha256;
  const bytes = store.documents.bytes(sha256);
  if (!bytes) throw new Error(`the register has lost ${sha256}`);
  return { name: fileName, type: PDF, bytes };
}
