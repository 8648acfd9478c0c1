/** The papers that the register holds of a round: each issue, and each signed form of it. Drafts are no papers of the round. */
import { ROUND_PAPER_KINDS, type RoundPaper } from '../../../shared/domain/officePapers.ts';
import type { PaperSignature } from '../../../shared/domain/signerRole.ts';
import { ISSUED, isEntryName, SIGNED } from '../../dossier/index.ts';
import type { IssuedRecord, PaperNumber, Round, SignedRecord, Store } from '../../store/index.ts';
import { numbersOf, paperKey } from '../numbersOf.ts';
import { paperRegister } from '../paperRegister.ts';
import { type PaperStanding, paperStandings } from '../paperStanding.ts';
import type { UnitResult } from '../roundResults.ts';
import { namesApart } from './namesApart.ts';

export type DossierPaper = RoundPaper & {
  readonly file: string;
  readonly issued: IssuedRecord;
  readonly number: PaperNumber | null;
  readonly standing: PaperStanding;
  readonly signed: readonly (SignedRecord & {
    readonly file: string;
    readonly signatures: readonly PaperSignature[];
  })[];
};

/** In the order in which they were issued. */
export function dossierPapers(store: Store, round: Round, results: readonly UnitResult[]): readonly DossierPaper[] {
  const codes = new Map(round.units.map((unit) => [unit.id, unit.code]));
  const called = new Map(
    paperRegister(store, round, results).papers.map((one) => [paperKey(one.paper), one.fileName] as const),
  );
  const found = store.documents.issued(round.year).flatMap((issued) => {
    const kind = ROUND_PAPER_KINDS.find((one) => one === issued.kind);
    if (!kind || issued.draft) return [];
    const unit = issued.unitId === null ? null : (codes.get(issued.unitId) ?? null);
    const paper: RoundPaper = { kind, unit, ordinal: issued.ordinal };
    return [{ paper, issued, name: fileName(paper, called.get(paperKey(paper))) }];
  });
  const forms = Map.groupBy(store.documents.signed(round.year), (one) => one.documentSha256);
  const signed = found.flatMap(({ issued, name }) => (forms.get(issued.sha256) ?? []).map((one) => ({ ...one, name })));
  const issuedNames = namesApart(found.map((one) => `${ISSUED}${one.name}`));
  const signedNames = namesApart(signed.map((one) => `${SIGNED}${one.name}`));
  const signatures = store.signing.signatures(round.year);
  const numbers = numbersOf(store, round);
  const standingOf = paperStandings(store, round, results);
  return found.map(({ paper, issued }, index) => ({
    ...paper,
    file: issuedNames[index] ?? '',
    issued,
    number: numbers.of(paper),
    standing: standingOf(paper),
    signed: signed.flatMap(({ name: _name, ...form }, at) =>
      form.documentSha256 === issued.sha256
        ? [{ ...form, file: signedNames[at] ?? '', signatures: signatures.get(form.sha256) ?? [] }]
        : [],
    ),
  }));
}

/** As the register calls it; a name in letters that not every computer unpacks gives way to the paper's kind. */
function fileName({ kind, unit, ordinal }: RoundPaper, called: string | undefined): string {
  if (called !== undefined && isEntryName(`${ISSUED}${called}`)) return called;
  return `${String(ordinal).padStart(2, '0')}-${kind}${unit === null ? '' : `-${unit}`}.pdf`;
}
