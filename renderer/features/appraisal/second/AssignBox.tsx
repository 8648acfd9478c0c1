import { useState } from 'react';
import { may } from '../../../../shared/domain/access.ts';
import { useCall, useCommand } from '../../../api/useCall.ts';
import { useSpeech } from '../../../app/language.tsx';
import type { Person } from '../../../app/session.ts';
import { Choices } from '../../../components/Choices.tsx';
import { Overlay } from '../../../components/Overlay.tsx';
import { Refusal } from '../../../components/Problem.tsx';

type AssignBoxProps = {
  readonly year: number;
  /** The unit that is being looked at. */
  readonly unit: string;
  readonly onClose: () => void;
};

const FIELDS = ['firstPerson', 'secondPerson'] as const;

/** The same two for one unit or for many that have nobody yet. */
export function AssignBox({ year, unit, onClose }: AssignBoxProps) {
  const { t } = useSpeech();
  const people = (useCall('session.get', {}).data?.people ?? []).filter((one) => may(one.roles, 'appraise'));
  const pairs = useCall('appraisal.pairs', { year });
  const free = (pairs.data?.units ?? []).filter((one) => one.kind === 'unassigned');
  const [chosen, choose] = useState<readonly string[]>([unit]);
  const [pair, setPair] = useState<readonly [string, string]>(['', '']);
  const [lacking, setLacking] = useState(false);
  const assign = useCommand('appraisal.assign');
  const units = free.filter((one) => chosen.includes(one.unit)).map((one) => one.unit);

  async function send(): Promise<void> {
    const [first, second] = pair;
    const whole = first !== '' && second !== '' && first !== second && units.length > 0;
    setLacking(!whole);
    if (!whole || assign.isPending) return;
    const answer = await assign.mutateAsync({ year, units, appraisers: [first, second] });
    if (answer.ok) onClose();
  }

  return (
    <Overlay title={t('window.second.assignTo')} onClose={onClose}>
      <form
        className="assign"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t('window.second.assignText')}</p>
        <div className="pair">
          {FIELDS.map((field, at) => (
            <label key={field} className="labelled">
              <span>{t(`window.second.${field}`)}</span>
              <select
                className="field"
                value={pair[at]}
                onChange={(event) => setPair(at === 0 ? [event.target.value, pair[1]] : [pair[0], event.target.value])}
              >
                <option value="">{t('window.second.choosePerson')}</option>
                {people.map((one) => (
                  <option key={one.user} value={one.user} disabled={one.user === pair[1 - at]}>
                    {one.name}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <ChairAmong people={people.filter((one) => pair.includes(one.user))} />
        <label className="all-units">
          <input
            type="checkbox"
            checked={units.length === free.length}
            onChange={(event) => choose(event.target.checked ? free.map((one) => one.unit) : [])}
          />
          <span>{t('window.second.allUnits', { count: free.length })}</span>
        </label>
        <Choices
          legend={t('window.second.whichUnits')}
          type="checkbox"
          options={free.map((one) => ({ value: one.unit, label: one.name }))}
          chosen={chosen}
          onChoose={(code, wanted) => choose(wanted ? [...chosen, code] : chosen.filter((one) => one !== code))}
        />
        {lacking && (
          <p className="refused" role="alert">
            {t('window.second.assignNeeds')}
          </p>
        )}
        <Refusal failure={assign.data?.ok === false ? assign.data.error : null} />
        <div className="buttons">
          <button type="submit" className="button main" aria-busy={assign.isPending}>
            {t('window.second.assignUnits', { count: units.length })}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('window.appraisal.cancel')}
          </button>
        </div>
      </form>
    </Overlay>
  );
}

/** Who resolves differences elsewhere cannot do so where he is one of the two. */
function ChairAmong({ people }: { readonly people: readonly Person[] }) {
  const { t } = useSpeech();
  const chair = people.find((one) => may(one.roles, 'resolve'));
  return chair ? <p className="hint">{t('window.second.chairAmong', { name: chair.name })}</p> : null;
}
