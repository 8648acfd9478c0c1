import { useCall } from '../../../api/useCall.ts';
import { useSpeech } from '../../../app/language.tsx';
import { go } from '../../../app/route.ts';
import { useMay, usePerson } from '../../../app/session.ts';
import { mayResolve } from './scoresOpen.ts';

type PairTasksProps = { readonly year: number; readonly chosen: string | null };

/** In a round with independent appraisals: what waits for this person, each to the next such unit after the present one. */
export function PairTasks({ year, chosen }: PairTasksProps) {
  const { t } = useSpeech();
  const person = usePerson();
  const [resolves, assigns] = [useMay('resolve'), useMay('assign')];
  const units = useCall('appraisal.pairs', { year }).data?.units ?? [];
  const tasks = [
    ['mine', units.filter((one) => one.own === 'open')],
    [
      'differing',
      units.filter(
        (one) => one.open > 0 && mayResolve({ users: one.users.map((user) => ({ user })) }, person, resolves),
      ),
    ],
    ['toAssign', assigns ? units.filter((one) => one.kind === 'unassigned') : []],
  ] as const;
  const shown = tasks.filter(([, waiting]) => waiting.length > 0);
  if (shown.length === 0) return null;
  const next = (waiting: typeof units): void => {
    const here = units.findIndex((one) => one.unit === chosen);
    const after = waiting.find((one) => units.indexOf(one) > here) ?? waiting[0];
    if (after) go('appraisal', after.unit);
  };
  return (
    <p className="pair-tasks">
      {shown.map(([key, waiting]) => (
        <button key={key} type="button" className="bare act" onClick={() => next(waiting)}>
          {t(`window.second.${key}`, { count: waiting.length })}
        </button>
      ))}
    </p>
  );
}
