import { PAPER_KINDS, type PaperKind } from '../../../shared/domain/decision.ts';
import { type Failure, fail, ok, type Result } from '../../../shared/domain/result.ts';
import { issueDocuments } from '../../services/issueDocuments.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withOffice } from '../withOffice.ts';

export type DocumentsOptions = {
  readonly year: number;
  readonly out: string;
  readonly kind?: string;
  readonly unit?: readonly string[];
};

/** Kinds of the contract whose papers are still to come. */
const PLANNED = ['minutes', 'annex', 'summary'];

export async function documents(environment: Environment, options: DocumentsOptions): Promise<Result<Answer, Failure>> {
  const kinds = parseKinds(options.kind);
  if (!kinds.ok) return kinds;
  const request = { year: options.year, out: options.out, kinds: kinds.value, units: options.unit ?? [] };
  return withOffice(environment, async (context) =>
    answering(await issueDocuments(context, request, environment.progress), (files) => ({
      status: 0,
      json: { files },
      lines: [
        ...(files.some((one) => one.draft) ? [environment.t('cli.draft')] : []),
        environment.t('cli.documentsWritten', { count: files.length, folder: options.out }),
      ],
    })),
  );
}

function parseKinds(given: string | undefined): Result<readonly PaperKind[] | null, Failure> {
  if (given === undefined) return ok(null);
  const kinds: PaperKind[] = [];
  for (const name of given.split(',').map((one) => one.trim())) {
    const kind = PAPER_KINDS.find((one) => one === name);
    if (!kind)
      return PLANNED.includes(name)
        ? fail('NOT_YET', { command: `documents --kind ${name}` })
        : fail('PAPER_KIND_UNKNOWN', { kind: name, known: PAPER_KINDS });
    kinds.push(kind);
  }
  return ok(kinds);
}
