import { type SubmitEvent, useState } from 'react';
import type { Output } from '../../../../shared/contract/api.ts';
import { useCommand } from '../../../api/useCall.ts';
import { useSpeech } from '../../../app/language.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Overlay } from '../../../components/Overlay.tsx';
import { Refusal } from '../../../components/Problem.tsx';
import type { PastUnit } from './PastUnits.tsx';

type Past = Output<'round.lastYear'>['unlinked'][number];
type UnlinkedProps = {
  readonly year: number;
  readonly units: readonly PastUnit[];
  readonly unlinked: readonly Past[];
  readonly mayLink: boolean;
};

/** Results that nobody of this year has taken over yet: a unit that was merged, divided or renamed meanwhile. */
export function Unlinked({ year, units, unlinked, mayLink }: UnlinkedProps) {
  const { t } = useSpeech();
  const [linking, link] = useState<Past | null>(null);
  return (
    <section className="card unlinked">
      <h2>{t('window.lastYear.unlinked', { count: unlinked.length })}</h2>
      <ul>
        {unlinked.map((one) => (
          <li key={`${one.code} ${one.name}`}>
            <span>
              {one.name} <span className="num">({one.code})</span> · <Figure total={one.total} />
            </span>
            {mayLink && (
              <button type="button" className="link" onClick={() => link(one)}>
                {t('window.lastYear.link')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {linking && <LinkBox year={year} units={units} past={linking} onClose={() => link(null)} />}
    </section>
  );
}

type LinkBoxProps = {
  readonly year: number;
  readonly units: readonly PastUnit[];
  readonly past: Past;
  readonly onClose: () => void;
};

function LinkBox({ year, units, past: { code, name }, onClose }: LinkBoxProps) {
  const { t } = useSpeech();
  const record = useCommand('round.recordPredecessor');
  const save = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const extent = form.get('extent') === 'part' ? 'part' : 'whole';
    if (record.isPending) return;
    const unit = String(form.get('unit'));
    const answer = await record.mutateAsync({ year, unit, predecessor: { code, name }, extent });
    if (answer.ok) onClose();
  };
  return (
    <Overlay title={t('window.lastYear.linkOf', { name })} onClose={onClose}>
      <form className="link-box" onSubmit={(event) => void save(event)}>
        <label className="labelled">
          <span>{t('window.lastYear.successor')}</span>
          <select className="field" name="unit" required defaultValue="">
            <option value="">{t('window.lastYear.chooseUnit')}</option>
            {units.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{t('window.lastYear.extent')}</legend>
          {(['whole', 'part'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="extent" value={one} defaultChecked={one === 'whole'} />
              <span>{t(`window.lastYear.extents.${one}`, { name })}</span>
            </label>
          ))}
        </fieldset>
        <Refusal failure={record.data?.ok === false ? record.data.error : null} />
        <div className="buttons">
          <button type="submit" className="button main" aria-busy={record.isPending}>
            {t('window.lastYear.save')}
          </button>
        </div>
      </form>
    </Overlay>
  );
}
