import type { ReactNode } from 'react';
import type { Translate } from '../../../shared/i18n/translator.ts';
import { Mark } from '../../components/Marks.tsx';
import { type CriterionRow, type Finding, isOpen, type Line } from './sheetTypes.ts';

export const findingsOf = (line: Line): readonly Finding[] =>
  (line.kind === 'group' ? line.group.rows : [line.row]).flatMap((row: CriterionRow) => row.findings);
export const openOf = (line: Line): readonly Finding[] => findingsOf(line).filter(isOpen);

/** What is open, by its worst; a tick where everything found has been answered. */
export function FindingMark({ line, t }: { readonly line: Line; readonly t: Translate }): ReactNode {
  const answered = findingsOf(line).some((one) => one.severity !== 'info' && one.state !== 'open');
  return <OpenMark open={openOf(line)} answered={line.kind === 'criterion' && answered} t={t} />;
}

type OpenProps = { readonly open: readonly Finding[]; readonly answered: boolean; readonly t: Translate };

export function OpenMark({ open, answered, t }: OpenProps): ReactNode {
  if (open.length === 0) return answered ? <Mark kind="done" name={t('window.appraisal.answered')} /> : null;
  const errors = open.filter((one) => one.severity === 'error').length;
  return (
    <Mark
      kind={errors > 0 ? 'error' : 'warning'}
      name={t(errors > 0 ? 'window.appraisal.openErrors' : 'window.appraisal.openWarnings', { count: open.length })}
    >
      <span className="num">{open.length}</span>
    </Mark>
  );
}
