/** One paper as PDF, and its Word copy, made in the child process. */
import type { DecisionModel } from '../../shared/domain/decision.ts';
import { formatExact } from '../../shared/domain/points.ts';
import { ok } from '../../shared/domain/result.ts';
import type { RoundSettings } from '../../shared/domain/roundSettings.ts';
import { signCertificateCode } from '../signing/index.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';
import type { Reply } from './context.ts';
import type { PaperSource } from './roundPapers.ts';

export type PrintSettings = Pick<RoundSettings, 'paperLanguage' | 'thaiDigits'>;

export async function printPaper(
  tasks: TaskRunner,
  source: PaperSource,
  settings: PrintSettings,
): Promise<Reply<Uint8Array>> {
  const options = optionsOf(source, settings);
  const answer =
    source.form === 'decision'
      ? await tasks.run('renderPaper', { paper: source.paper, model: printedModel(source), options })
      : await tasks.run('renderSheet', { paper: source.model, options });
  return answer.ok ? answer.value : answer;
}

/** For an office that must edit; it is never the paper that counts. */
export async function wordCopy(
  tasks: TaskRunner,
  source: PaperSource,
  settings: PrintSettings,
): Promise<Reply<Uint8Array>> {
  const options = optionsOf(source, settings);
  const answer =
    source.form === 'decision'
      ? await tasks.run('paperDocx', { paper: source.paper, model: printedModel(source), options })
      : await tasks.run('sheetDocx', { paper: source.model, options });
  return answer.ok ? ok(answer.value) : answer;
}

const optionsOf = ({ texts }: PaperSource, { paperLanguage: language, thaiDigits }: PrintSettings) => ({
  language,
  texts,
  thaiDigits,
});

/** What the child needs for this paper: of a unit's own paper that unit alone, with the code of its certificate. */
function printedModel({ paper, model, codeKey }: Extract<PaperSource, { readonly form: 'decision' }>): DecisionModel {
  if (paper.unit === null) return model;
  const units = model.units.filter((one) => one.code === paper.unit);
  const [unit] = units;
  if (codeKey === null || paper.kind !== 'certificate' || !unit) return { ...model, units };
  const facts = {
    year: String(model.year),
    unitCode: unit.code,
    unitName: unit.name,
    level: String(unit.level),
    total: formatExact(unit.total),
    number: model.issue.number === null ? '' : String(model.issue.number),
    date: model.issue.date ?? '',
  };
  return { ...model, units, certificateCodes: { [unit.code]: signCertificateCode(facts, codeKey) } };
}
