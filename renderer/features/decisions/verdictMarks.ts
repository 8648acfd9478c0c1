import type { Output } from '../../../shared/contract/api.ts';
import type { MarkKind } from '../../components/Marks.tsx';

type Verdict = Output<'decisions.verify'>['files'][number]['verdict'];

export const VERDICT_MARKS: Readonly<Record<Verdict, MarkKind>> = {
  valid: 'done',
  'valid-untrusted': 'warning',
  altered: 'error',
  appended: 'error',
  unsigned: 'note',
  unreadable: 'error',
};
