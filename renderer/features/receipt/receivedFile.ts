import type { Output } from '../../../shared/contract/api.ts';
import { assertNever } from '../../../shared/domain/result.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import type { MarkKind } from '../../components/Marks.tsx';

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

export function outcomeMark(outcome: Outcome): MarkKind {
  switch (outcome) {
    case 'accepted':
      return 'done';
    case 'accepted-with-warnings':
      return 'warning';
    case 'needs-decision':
      return 'question';
    case 'refused':
      return 'error';
    case 'already-imported':
      return 'note';
    default:
      return assertNever(outcome);
  }
}

export const countOf = (findings: readonly ShownFinding[], severity: ShownFinding['severity']): number =>
  findings.filter((one) => one.severity === severity).length;

export const findingSentence = (t: Translate, finding: ShownFinding): string =>
  t(`findings.${finding.code}`, { ...finding, ...finding.params });

/** What a person looks at first: an open question, then what was refused, then what has errors. */
export const mostPressing = (files: readonly ReceivedFile[]): ReceivedFile | null =>
  files.find((one) => one.outcome === 'needs-decision') ??
  files.find((one) => one.outcome === 'refused') ??
  files.find((one) => countOf(one.findings, 'error') > 0) ??
  files[0] ??
  null;

/** One line about a file: the question, the refusal, or where the faults are. */
export function gist(t: Translate, { outcome, findings }: ReceivedFile): string {
  const faults = findings.filter((one) => one.severity !== 'info');
  const [first] = faults;
  if (outcome === 'already-imported') return t('window.receipt.knownAlready');
  if (first && (outcome === 'refused' || outcome === 'needs-decision')) return findingSentence(t, first);
  const criteria = [...new Set(faults.flatMap((one) => one.criterion ?? []))];
  if (criteria.length > 0) return t('window.receipt.atCriteria', { criteria });
  const cells = [...new Set(faults.flatMap((one) => one.cell ?? []))];
  if (cells.length > 0) return t('window.receipt.atCells', { cells });
  return first ? findingSentence(t, first) : '';
}
