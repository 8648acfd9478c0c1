import { ROUND_PAPER_KINDS, type RoundPaperKind } from '../../../shared/domain/officePapers.ts';
import { type Failure, fail, ok, type Result } from '../../../shared/domain/result.ts';
import { issueDocuments } from '../../services/issueDocuments.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withOffice } from '../withOffice.ts';

export type DocumentsOptions = {
  readonly year: number;
  readonly out: string;
  readonly kind?: string;
  readonly unit?: readonly string[];
  readonly word?: true;
};

/** The list is bound into its decision (Decree 30/2020/NĐ-CP, appendix I): whoever asks for it gets that. */
const BOUND_IN: Readonly<Record<string, RoundPaperKind>> = { annex: 'decision' };
const ALL = 'all';

export async function documents(environment: Environment, options: DocumentsOptions): Promise<Result<Answer, Failure>> {
  const kinds = parseKinds(options.kind);
  if (!kinds.ok) return kinds;
  const { year, out, unit: units = [], word = false } = options;
  return withOffice(environment, async (context) =>
    answering(
      await issueDocuments(context, { year, out, kinds: kinds.value, units, word }, environment.progress),
      (files) => ({
        status: 0,
        json: { files },
        lines: [
          ...(files.some((one) => one.draft) ? [environment.t('cli.draft')] : []),
          environment.t('cli.documentsWritten', { count: files.length, folder: out }),
        ],
      }),
    ),
  );
}

function parseKinds(given: string | undefined): Result<readonly RoundPaperKind[] | null, Failure> {
  if (given === undefined) return ok(null);
  if (given === ALL) return ok(ROUND_PAPER_KINDS);
  const kinds: RoundPaperKind[] = [];
  for (const name of given.split(',').map((one) => one.trim())) {
    const kind = BOUND_IN[name] ?? paperKind(name);
    if (!kind) return fail('PAPER_KIND_UNKNOWN', { kind: name, known: [...ROUND_PAPER_KINDS, ALL] });
    kinds.push(kind);
  }
  return ok(kinds);
}

export const paperKind = (name: string): RoundPaperKind | undefined => ROUND_PAPER_KINDS.find((one) => one === name);
