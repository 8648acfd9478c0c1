/**
 * Work on untrusted or heavy input, done in a child process: a crash, a hang or a flood of memory there is an answer
 * ("refused"), never the end of the app. Arguments and results are plain data (structured clone, bigints included).
 * Each task loads its library when it is first asked for: a child that reads workbooks never loads the PDF libraries.
 */
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { CriteriaSet } from '../../shared/domain/criteriaSet.ts';
import type { DecisionModel, Paper } from '../../shared/domain/decision.ts';
import type { OfficePaper } from '../../shared/domain/officePapers.ts';
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Reading } from '../../shared/domain/submission.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import type {
  PaperOptions,
  PaperRenderer,
  SheetOptions,
  SignatureAppearance,
  SignaturePicture,
} from '../documents/index.ts';
import type { DossierCheck, DossierProblem, DossierReading } from '../dossier/index.ts';
import type { CodeFound, Verification, verifyPdf } from '../signing/index.ts';
import type { ADJUSTMENT_COLUMNS, ExpectedForm, ReferenceReading, TableReading } from '../workbook/index.ts';

const fontsFolder = fileURLToPath(new URL('../../resources/fonts/', import.meta.url));

type Printed = Result<Uint8Array, Failure<'TEXT_UNPRINTABLE'>>;
type Shown = Result<Uint8Array, Failure<'PICTURE_UNREADABLE'>>;

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

async function pictured(picture: SignaturePicture): Promise<Shown> {
  const { createPaperRenderer, PictureError } = await import('../documents/index.ts');
  renderer ??= createPaperRenderer({ fontsFolder });
  try {
    return ok(await renderer.renderSignaturePicture(picture));
  } catch (error) {
    if (error instanceof PictureError) return fail('PICTURE_UNREADABLE');
    throw error;
  }
}

/** `set`: a criteria set, packed; packed anew it would cost as much as the file. */
type ReadRequest = {
  readonly bytes: Uint8Array;
  readonly expected: Omit<ExpectedForm, 'set'> & { readonly set: Uint8Array };
};

export const packSet = (set: CriteriaSet): Uint8Array => serialize(set);

let unpacked: { readonly bytes: Buffer; readonly set: CriteriaSet } | null = null;

/** The files of one import all expect the same set. */
function unpackSet(packed: Uint8Array): CriteriaSet {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  if (!unpacked?.bytes.equals(bytes)) unpacked = { bytes, set: deserialize(bytes) };
  return unpacked.set;
}

type ReferenceRequest = { readonly bytes: Uint8Array; readonly set: Uint8Array; readonly units: readonly RoundUnit[] };
type TableRequest = { readonly bytes: Uint8Array; readonly columns: typeof ADJUSTMENT_COLUMNS };
type PaperRequest = { readonly paper: Paper; readonly model: DecisionModel; readonly options?: PaperOptions };
type SheetRequest = { readonly paper: OfficePaper; readonly options: SheetOptions };
type DossierPapers = {
  readonly dossier: Uint8Array;
  /** Names of entries. */
  readonly papers: readonly string[];
  readonly trust: Parameters<typeof verifyPdf>[1];
};
/** `head`: of the log, as the paper prints it; null where none can be read. */
export type DossierPaperRead = {
  readonly file: string;
  readonly verification: Verification;
  readonly head: string | null;
};
type DossierChecked =
  | { readonly kind: 'checked'; readonly check: DossierCheck }
  | { readonly kind: 'refused'; readonly problem: DossierProblem };

async function checkedDossier(bytes: Uint8Array): Promise<DossierChecked> {
  const { checkDossier, DossierRefusal } = await import('../dossier/index.ts');
  try {
    return { kind: 'checked', check: await checkDossier(bytes) };
  } catch (error) {
    if (error instanceof DossierRefusal) return { kind: 'refused', problem: error.code };
    throw error;
  }
}

/** Some of the papers at a time, so that each call stays far within its limit of time. */
async function dossierPapers({ dossier, papers, trust }: DossierPapers): Promise<readonly DossierPaperRead[]> {
  const [{ openDossier, printedHead }, { verifyPdf }] = await Promise.all([
    import('../dossier/index.ts'),
    import('../signing/index.ts'),
  ]);
  const { read } = await openDossier(dossier);
  const found: DossierPaperRead[] = [];
  for (const file of papers) {
    const pdf = (await read(file)) ?? new Uint8Array();
    found.push({ file, verification: await verifyPdf(pdf, trust), head: printedHead(pdf) });
  }
  return found;
}

type VerifyRequest = { readonly pdf: Uint8Array; readonly trust: Parameters<typeof verifyPdf>[1] };

export const tasks = {
  readWorkbook: async ({ bytes, expected }: ReadRequest): Promise<Reading> =>
    (await import('../workbook/read/index.ts')).readWorkbook(bytes, { ...expected, set: unpackSet(expected.set) }),
  readReference: async ({ bytes, set, units }: ReferenceRequest): Promise<ReferenceReading> =>
    (await import('../workbook/read/index.ts')).readReference(bytes, { set: unpackSet(set), units }),
  readTable: async ({ bytes, columns }: TableRequest): Promise<TableReading> =>
    (await import('../workbook/read/index.ts')).readTable(bytes, columns),
  renderPaper: ({ paper, model, options }: PaperRequest): Promise<Printed> =>
    printed((papers) => papers.render(paper, model, options)),
  paperDocx: async ({ paper, model, options }: PaperRequest): Promise<Uint8Array> =>
    (await import('../documents/index.ts')).paperDocx(paper, model, options),
  renderSheet: ({ paper, options }: SheetRequest): Promise<Printed> =>
    printed(async (papers) => papers.renderSheet((await import('../documents/index.ts')).sheetOf(paper, options))),
  sheetText: async ({ paper, options }: SheetRequest): Promise<string> => {
    const { sheetOf, sheetText } = await import('../documents/index.ts');
    return sheetText(sheetOf(paper, options));
  },
  sheetDocx: async ({ paper, options }: SheetRequest): Promise<Uint8Array> => {
    const { sheetDocx, sheetOf } = await import('../documents/index.ts');
    return sheetDocx(sheetOf(paper, options));
  },
  renderSignatureAppearance: (appearance: SignatureAppearance): Promise<Printed> =>
    printed((papers) => papers.renderSignatureAppearance(appearance)),
  renderSignaturePicture: (picture: SignaturePicture): Promise<Shown> => pictured(picture),
  readCode: async (picture: Uint8Array): Promise<CodeFound> =>
    (await import('../signing/index.ts')).codeInPicture(picture),
  verifyPdf: async ({ pdf, trust }: VerifyRequest): Promise<Verification> =>
    (await import('../signing/index.ts')).verifyPdf(pdf, trust),
  checkDossier: checkedDossier,
  verifyDossierPapers: dossierPapers,
  readDossierResults: async (bytes: Uint8Array): Promise<DossierReading> =>
    (await import('../dossier/index.ts')).readDossierResults(bytes),
};

export type Tasks = typeof tasks;
