import type { Output } from '../../../shared/contract/api.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';

export type ReceivedFile = Output<'receipt.list'>['files'][number];
export type Outcome = ReceivedFile['outcome'];
export type ShownFinding = ReceivedFile['findings'][number];

/** In the order in which they are counted above the list. */
export const OUTCOMES: readonly Outcome[] = [
  'accepted',
  'accepted-with-warnings',
  'needs-decision',
  'refused',
  'already-imported',
];

export const countOf = (findings: readonly ShownFinding[], severity: ShownFinding['severity']): number =>
  findings.filter((one) => one.severity === severity).length;

export const findingSentence = (t: Translate, finding: ShownFinding): string =>
  t(`findings.${finding.code}`, { ...finding, ...finding.params });

const collator = new Intl.Collator('vi', { numeric: true });

/** What needs work first: open questions, refusals, errors; the rest by the unit's name, or the file's where no unit is known. */
export const inWorkOrder = (files: readonly ReceivedFile[]): readonly ReceivedFile[] =>
  [...files].sort(
    (a, b) => urgency(a) - urgency(b) || collator.compare(nameOf(a), nameOf(b)) || (a.version ?? 0) - (b.version ?? 0),
  );

function urgency({ outcome, findings }: ReceivedFile): number {
  if (outcome === 'needs-decision') return 0;
  if (outcome === 'refused') return 1;
  return countOf(findings, 'error') > 0 ? 2 : 3;
}

const nameOf = ({ unit, file }: ReceivedFile): string => unit?.name ?? file;

/** One line about a file: the question, the refusal, or where the faults are. */
export function gist(t: Translate, { outcome, findings }: ReceivedFile): string {
  const faults = findings.filter((one) => one.severity !== 'info');
  const [first] = faults;
  if (outcome === 'already-imported') return t('window.receipt.knownAlready');
  if (first && (outcome === 'refused' || outcome === 'needs-decision')) return findingSentence(t, first);
  // Nothing is wrong with the sheet; but only the files' names said which of two is the newer.
  const several = findings.find((one) => one.code === 'SEVERAL_FILES_OF_UNIT');
  if (several) return findingSentence(t, several);
  const criteria = [...new Set(faults.flatMap((one) => one.criterion ?? []))];
  if (criteria.length > 0) return t('window.receipt.atCriteria', { criteria });
  const cells = [...new Set(faults.flatMap((one) => one.cell ?? []))];
  if (cells.length > 0) return t('window.receipt.atCells', { cells });
  return first ? findingSentence(t, first) : '';
}
