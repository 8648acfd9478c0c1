import { useState } from 'react';
import { useCall, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { inLanguage } from '../../components/inLanguage.ts';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { UnitResult } from './papers.ts';

type CorrectFormProps = {
  readonly year: number;
  readonly unit: UnitResult;
  readonly kind: 'amend' | 'revoke';
  readonly onClose: () => void;
};

/** The chair's new decision about a decided unit: other scores, or none that holds. The first decision stays as it is. */
export function CorrectForm({ year, unit, kind, onClose }: CorrectFormProps) {
  const { t, language } = useSpeech();
  const scores = useCall('papers.scores', { year, unit: unit.code }, { enabled: kind === 'amend' });
  const { today = '' } = useCall('papers.numbers', { year }).data ?? {};
  const [amend, revoke] = [useCommand('papers.amend'), useCommand('papers.revoke')];
  const [changes, setChanges] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<Parameters<typeof Refusal>[0]['failure']>(null);
  const rows = scores.data?.scores ?? [];
  const changed = rows.filter((row) => (changes.get(row.criterion) ?? row.points ?? '') !== (row.points ?? ''));
  const busy = amend.isPending || revoke.isPending;
  const save = async (form: FormData) => {
    if (busy) return;
    const asked = { year, unit: unit.code, reason: String(form.get('reason')), decidedOn: String(form.get('day')) };
    const answer =
      kind === 'revoke'
        ? await revoke.mutateAsync(asked)
        : await amend.mutateAsync({
            ...asked,
            scores: changed.map(({ criterion }) => ({ criterion, points: pointed(changes.get(criterion) ?? '') })),
          });
    if (answer.ok) onClose();
    else setFailure(answer.error);
  };
  return (
    <Overlay title={t(`window.decisions.${kind}Title`, { unit: unit.name })} onClose={onClose}>
      <form
        className="asked"
        onSubmit={(event) => {
          event.preventDefault();
          void save(new FormData(event.currentTarget));
        }}
      >
        <p>{t(`window.decisions.${kind}Text`)}</p>
        {kind === 'amend' && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
          <section className="card scroll rows" tabIndex={0} aria-label={t('window.decisions.amendScores')}>
            <table>
              <tbody>
                {rows.map(({ criterion, title, maximum, points }) => (
                  <tr key={criterion}>
                    <th scope="row">
                      {criterion}. {inLanguage(title, language)}
                    </th>
                    <td className="num">
                      <input
                        className="field score"
                        aria-label={t('window.decisions.amendScore', { criterion, maximum })}
                        inputMode="decimal"
                        defaultValue={shown(points ?? '', language)}
                        onChange={(event) => setChanges(new Map(changes).set(criterion, pointed(event.target.value)))}
                      />
                    </td>
                    <td className="num muted">/ {shown(maximum, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        <label className="labelled">
          {t('window.decisions.correctReason')}
          <textarea className="field" name="reason" rows={2} required maxLength={2000} />
        </label>
        <TextField
          key={today}
          label={t('window.decisions.correctDay')}
          name="day"
          type="date"
          required
          max={today}
          defaultValue={today}
        />
        <Refusal failure={failure} />
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('window.decisions.cancel')}
          </button>
          <button
            type="submit"
            className="button main"
            disabled={kind === 'amend' && changed.length === 0}
            aria-busy={busy}
          >
            {t(`window.decisions.${kind}Save`, { scores: changed.length })}
          </button>
        </footer>
      </form>
    </Overlay>
  );
}

/** As the contract writes points; what is no number is refused there, with its sentence. */
const pointed = (typed: string): string => typed.trim().replace(',', '.');
const shown = (points: string, language: string): string => (language === 'vi' ? points.replace('.', ',') : points);
