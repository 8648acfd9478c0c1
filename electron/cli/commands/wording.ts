/** `wording`: the office's own texts of a kind of paper; listed, set from a file, taken back. */
import { TEMPLATE_KINDS } from '../../../shared/contract/places/papers.ts';
import type { Language } from '../../../shared/domain/criteriaSet.ts';
import { type Failure, fail, ok, type Result } from '../../../shared/domain/result.ts';
import { changePaperTexts, listPaperTexts, type ShownText } from '../../services/changePaperTexts.ts';
import { readFileSafely } from '../../services/files.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

export type WordingOptions = {
  readonly year: number;
  readonly kind: string;
  readonly language: Language;
  readonly set?: string;
  readonly reset?: true;
  readonly as?: string;
};

export async function wording(environment: Environment, options: WordingOptions): Promise<Result<Answer, Failure>> {
  const kind = TEMPLATE_KINDS.find((one) => one === options.kind);
  if (!kind) return fail('PAPER_KIND_UNKNOWN', { kind: options.kind, known: [...TEMPLATE_KINDS] });
  const { year, language, as } = options;
  const asked = { year, kind, language };
  return withStore(environment, (store) => {
    const list = listPaperTexts(store, asked);
    if (!list.ok || (options.set === undefined && !options.reset)) return answering(list, presentTexts(asked));
    if (as === undefined) return fail('USAGE', { problem: '--as' });
    const texts = options.set === undefined ? ok(shippedOf(list.value)) : readTexts(options.set);
    if (!texts.ok) return texts;
    const done = changePaperTexts(store, { ...asked, texts: texts.value, user: as }, environment.now());
    return answering(done, (changed) => ({
      status: 0,
      json: { ...asked, changed },
      lines: [environment.t('cli.wordingChanged', { count: changed })],
    }));
  });
}

const presentTexts =
  (asked: object) =>
  (texts: readonly ShownText[]): Answer => ({
    status: 0,
    json: { ...asked, texts },
    lines: texts.flatMap(({ name, text, shipped }) => [
      `${name}${text === shipped ? '' : ' *'}`,
      ...indented(text),
      '',
    ]),
  });

const indented = (text: string): readonly string[] => text.split('\n').map((line) => `  ${line}`);

const shippedOf = (texts: readonly ShownText[]): Readonly<Record<string, string>> =>
  Object.fromEntries(texts.map(({ name, shipped }) => [name, shipped]));

/** A JSON object of names and texts, as `wording --json` lists them. */
function readTexts(file: string): Result<Readonly<Record<string, string>>, Failure> {
  const bytes = readFileSafely(file);
  if (!bytes.ok) return bytes;
  try {
    const texts: unknown = JSON.parse(bytes.value.toString('utf8'));
    const entries = typeof texts === 'object' && texts !== null ? Object.entries(texts) : [];
    if (entries.length > 0 && entries.every(([, text]) => typeof text === 'string'))
      return ok(Object.fromEntries(entries));
  } catch {
    // No JSON: said below.
  }
  return fail('FILE_UNREADABLE', { file, reason: 'JSON' });
}
