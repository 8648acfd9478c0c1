/** The papers of a round as they would print now, each with what the register holds of it. */
import { type DecisionModel, type Paper, papersOf } from '../../shared/domain/decision.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { PaperSignature } from '../../shared/domain/signerRole.ts';
import { paperFileName } from '../documents/index.ts';
import type { IssuedRecord, Round, SignedRecord, Store } from '../store/index.ts';
import type { Reply } from './context.ts';
import { decisionModels } from './decisionModel.ts';
import type { MadeBytes } from './files.ts';
import { samePaper } from './issueDocuments.ts';
import { roundResults, type UnitResult } from './roundResults.ts';
import { PDF } from './zip.ts';

export type RegisteredPaper = {
  readonly paper: Paper;
  readonly model: DecisionModel;
  readonly fileName: string;
  readonly draft: boolean;
  /** The newest issue; of a decided round never one that was a draft. */
  readonly issued: IssuedRecord | null;
  /** The newest signed form of that issue. */
  readonly signed: SignedRecord | null;
  /** What that form bears, oldest first. */
  readonly signatures: readonly PaperSignature[];
};

export type PaperRegister = { readonly papers: readonly RegisteredPaper[] };

/** Empty while there is nothing to print yet, and for a set that only ranks. */
export function paperRegister(
  store: Store,
  round: Round,
  results: readonly UnitResult[] = roundResults(store, round),
): PaperRegister {
  const models = decisionModels(store, round, results);
  if (!models.ok) return { papers: [] };
  const [issued, signed] = [store.documents.issued(round.year), store.documents.signed(round.year)];
  const codes = new Map(round.units.map((unit) => [unit.id, unit.code]));
  const signedForms = new Map(signed.map((one) => [one.documentSha256, one]));
  const signatures = store.signing.signatures(round.year);
  const papers = models.value.flatMap((model) => {
    const newest = new Map(
      issued
        .filter((one) => one.draft === model.draft && one.ordinal === model.ordinal)
        .map((one) => [paperKey(one.kind, one.unitId === null ? null : (codes.get(one.unitId) ?? null)), one]),
    );
    return papersOf(model).map((paper): RegisteredPaper => {
      const found = newest.get(paperKey(paper.kind, paper.unit)) ?? null;
      const form = (found && signedForms.get(found.sha256)) ?? null;
      return {
        paper,
        model,
        fileName: paperFileName(paper, model),
        draft: model.draft,
        issued: found,
        signed: form,
        signatures: (form && signatures.get(form.sha256)) ?? [],
      };
    });
  });
  return { papers };
}

const paperKey = (kind: string, unit: string | null): string => `${kind} ${unit ?? ''}`;

export type StoredPaper = RegisteredPaper & { readonly issued: IssuedRecord };

/** Those that were asked for; each must have been issued. */
export function issuedPapers({ papers }: PaperRegister, wanted: readonly Paper[]): Reply<readonly StoredPaper[]> {
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
