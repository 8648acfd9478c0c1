import { useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { CorrectForm } from './CorrectForm.tsx';
import type { UnitResult } from './papers.ts';

/** What became of a decided unit, and the chair's way to a new decision about it. */
export function UnitStanding({ year, unit }: { readonly year: number; readonly unit: UnitResult }) {
  const { t } = useSpeech();
  const mayDecide = useMay('decide');
  const [form, open] = useState<'amend' | 'revoke' | null>(null);
  const offers = mayDecide && unit.decided && unit.corrected !== 'revoked';
  if (!offers && unit.corrected === null) return null;
  return (
    <section className="standing">
      <h2>{unit.name}</h2>
      {unit.corrected && <p>{t(`window.decisions.unit_${unit.corrected}`)}</p>}
      {offers && (
        <p className="actions">
          <button type="button" className="button" onClick={() => open('amend')}>
            {t('window.decisions.amend')}
          </button>
          <button type="button" className="button" onClick={() => open('revoke')}>
            {t('window.decisions.revoke')}
          </button>
        </p>
      )}
      {form && <CorrectForm year={year} unit={unit} kind={form} onClose={() => open(null)} />}
    </section>
  );
}
