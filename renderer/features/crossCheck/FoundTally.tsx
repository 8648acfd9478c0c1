import { useSpeech } from '../../app/language.tsx';
import type { MarkKind } from '../../components/Marks.tsx';
import { Tally } from '../../components/Tally.tsx';
import type { Found } from './crossCheckTypes.ts';
import { type Filter, NO_FILTER } from './foundFindings.ts';

type Kind = Found['severity'] | 'answered';
type FoundTallyProps = {
  readonly findings: readonly Found[];
  readonly filter: Filter;
  /** Whether the list that the counts lead to is in sight. */
  readonly pressed: boolean;
  readonly onFilter: (filter: Filter) => void;
};

const KINDS: Readonly<Record<Kind, MarkKind>> = { error: 'error', warning: 'warning', info: 'note', answered: 'done' };
const ANSWERED = ['explained', 'settled', 'cured'];

const filterOf = (kind: Kind): Filter => ({
  ...NO_FILTER,
  chosen: {
    ...NO_FILTER.chosen,
    ...(kind === 'answered' ? { state: ANSWERED } : { severity: [kind], state: ['open'] }),
  },
});

/** What waits by severity, and what has been answered; a count leads to its findings. */
export function FoundTally({ findings, filter, pressed, onFilter }: FoundTallyProps) {
  const { t } = useSpeech();
  const kinds = (['error', 'warning', 'info', 'answered'] as const).map((kind) => ({
    kind,
    mark: KINDS[kind],
    name: t(kind === 'answered' ? 'window.crossCheck.answered' : `window.crossCheck.severities.${kind}`),
    count: findings.filter((one) =>
      kind === 'answered' ? one.state !== 'open' : one.state === 'open' && one.severity === kind,
    ).length,
  }));
  const chosen = kinds.find(({ kind }) => JSON.stringify(filterOf(kind)) === JSON.stringify(filter))?.kind ?? null;
  if (kinds.every((one) => one.count === 0)) return null;
  return (
    <Tally
      legend={t('window.crossCheck.tally')}
      kinds={kinds}
      filter={pressed ? chosen : null}
      onFilter={(kind) => onFilter(kind === null ? NO_FILTER : filterOf(kind))}
    />
  );
}
