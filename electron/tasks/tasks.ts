/**
 * Work on untrusted or heavy input, done in a child process: a crash, a hang or a flood of memory there is an answer
 * ("refused"), never the end of the app. Arguments and results are plain data (structured clone, bigints included).
 * Each task loads its library when it is first asked for: a child that reads workbooks never loads the PDF libraries.
 */
import { fileURLToPath } from 'node:url';
import type { DecisionModel, Paper } from '../../shared/domain/decision.ts';
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Reading } from '../../shared/domain/submission.ts';
import type { PaperRenderer, SignatureAppearance } from '../documents/index.ts';
import type { Verification, verifyPdf } from '../signing/index.ts';
import type { ExpectedForm } from '../workbook/index.ts';

const fontsFolder = fileURLToPath(new URL('../../resources/fonts/', import.meta.url));

type Printed = Result<Uint8Array, Failure<'TEXT_UNPRINTABLE'>>;

let renderer: PaperRenderer | null = null;

/**
 * The renderer is kept between papers: parsing the fonts costs more than a page. A reason may hold any character, the
 * papers' font does not: what would vanish in print is refused.
 */
async function printed(render: (papers: PaperRenderer) => Promise<Uint8Array>): Promise<Printed> {
  const { createPaperRenderer, UnprintableTextError } = await import('../documents/index.ts');
  renderer ??= createPaperRenderer({ fontsFolder });
  try {
    return ok(await render(renderer));
  } catch (error) {
    if (error instanceof UnprintableTextError) return fail('TEXT_UNPRINTABLE', { characters: error.characters });
    throw error;
  }
}

type ReadRequest = { readonly bytes: Uint8Array; readonly expected: ExpectedForm };
type PaperRequest = { readonly paper: Paper; readonly model: DecisionModel };
type VerifyRequest = { readonly pdf: Uint8Array; readonly trust: Parameters<typeof verifyPdf>[1] };

export const tasks = {
  readWorkbook: async ({ bytes, expected }: ReadRequest): Promise<Reading> =>
    (await import('../workbook/index.ts')).readWorkbook(bytes, expected),
  renderPaper: ({ paper, model }: PaperRequest): Promise<Printed> => printed((papers) => papers.render(paper, model)),
  renderSignatureAppearance: (appearance: SignatureAppearance): Promise<Printed> =>
    printed((papers) => papers.renderSignatureAppearance(appearance)),
  verifyPdf: async ({ pdf, trust }: VerifyRequest): Promise<Verification> =>
    (await import('../signing/index.ts')).verifyPdf(pdf, trust),
};

export type Tasks = typeof tasks;
