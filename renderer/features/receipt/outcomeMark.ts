import { assertNever } from '../../../shared/domain/result.ts';
import type { MarkKind } from '../../components/Marks.tsx';
import type { Outcome } from './receivedFile.ts';

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
