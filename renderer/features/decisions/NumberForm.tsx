import { useState } from 'react';
import { useCall, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { TextField } from '../../components/TextField.tsx';
import { idOf, keyOf, type Paper, paperName } from './papers.ts';

type NumberFormProps = { readonly year: number; readonly papers: readonly Paper[]; readonly onClose: () => void };
const WAYS = ['on-paper', 'electronic'] as const;

/** Numbers for papers of one series: written by hand and now recorded, or given before they are issued electronically. */
export function NumberForm({ year, papers, onClose }: NumberFormProps) {
  const { t } = useSpeech();
  const register = useCall('papers.numbers', { year });
  const give = useCommand('papers.giveNumbers');
  const issued = papers.every((one) => one.issued !== null);
  const [way, setWay] = useState<(typeof WAYS)[number]>(issued ? 'on-paper' : 'electronic');
  const [typedDay, setDay] = useState<string | null>(null);
  const [typedNumber, setNumber] = useState<string | null>(null);
  const [elsewhere, setElsewhere] = useState('');
  if (!register.data) return null;

  const { today, series: all } = register.data;
  const series = papers[0]?.series ?? '';
  const day = typedDay ?? today;
  const held = all.find((one) => one.series === series && one.year === Number(day.slice(0, 4)));
  const next = held?.next ?? 1;
  const number = typedNumber ?? String(next);
  const leavesOut = Number(number) > next;
  const save = async () => {
    if (give.isPending) return;
    const answer = await give.mutateAsync({
      year,
      papers: papers.map(idOf),
      number: Number(number),
      day,
      way,
      elsewhere: elsewhere.trim() === '' ? null : elsewhere.trim(),
    });
    if (answer.ok) onClose();
  };
  return (
    <Overlay title={t('window.decisions.numberTitle', { papers: papers.length, series })} onClose={onClose}>
      <form
        className="asked"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Choice
          label={t('window.decisions.numberWay')}
          options={WAYS}
          value={way}
          name={(one) => t(`window.decisions.way_${one}`)}
          onChoose={setWay}
        />
        <p className="muted">{t(`window.decisions.wayHint_${way}`)}</p>
        <div className="pair">
          <TextField
            label={t(papers.length > 1 ? 'window.decisions.numberFirst' : 'window.decisions.number')}
            type="number"
            min={1}
            required
            defaultValue={number}
            onType={setNumber}
          />
          <TextField
            label={t('window.decisions.numberDay')}
            type="date"
            required
            max={today}
            defaultValue={day}
            onType={setDay}
          />
        </div>
        {leavesOut && (
          <TextField
            label={t('window.decisions.numberElsewhere', { from: next, until: Number(number) - 1 })}
            required
            maxLength={500}
            onType={setElsewhere}
          />
        )}
        <details open={papers.length <= 4}>
          <summary>{t('window.decisions.numberList')}</summary>
          <ol start={Number(number) || 1}>
            {papers.map((paper) => (
              <li key={keyOf(paper)}>{paperName(t, paper)}</li>
            ))}
          </ol>
        </details>
        {give.data && !give.data.ok && <Refusal failure={give.data.error} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('window.decisions.cancel')}
          </button>
          <button type="submit" className="button main" aria-busy={give.isPending}>
            {t('window.decisions.numberSave')}
          </button>
        </footer>
      </form>
    </Overlay>
  );
}
