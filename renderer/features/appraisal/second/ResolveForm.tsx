import { useId, useRef, useState } from 'react';
import { queryClient } from '../../../api/queryClient.ts';
import { useCommand } from '../../../api/useCall.ts';
import { useSpeech } from '../../../app/language.tsx';
import { Refusal } from '../../../components/Problem.tsx';
import { KINDS_OF_POINTS, type Reason, ReasonForm } from '../ReasonForm.tsx';
import { readScore } from '../scoreText.ts';
import { recentNotes, scoreOf } from '../sheetLines.ts';
import { rowOf, type ScoreState, type Sheet } from '../sheetTypes.ts';
import { shownPoints, stateText } from '../shownPoints.ts';

type ResolveFormProps = {
  readonly sheet: Sheet;
  readonly row: Sheet['second']['rows'][number];
  readonly onDone: () => void;
  readonly onLater: () => void;
};

type Choice = 'first' | 'second' | 'own';

/** The chair's word where the two differ: one of their scores, or a third one, always with a reason. */
export function ResolveForm({ sheet, row, onDone, onLater }: ResolveFormProps) {
  const { t, language } = useSpeech();
  const name = useId();
  const [choice, choose] = useState<Choice | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const adjust = useCommand('appraisal.adjust');
  const there = rowOf(sheet, row.criterion);
  const [first, second] = sheet.second.users;
  if (!there) return null;
  const { criterion } = row;
  const { year, unit } = sheet;

  function take(one: Choice): void {
    choose(one);
    setFault(null);
  }

  function chosenScore(): ScoreState | null {
    if (choice === 'first' || choice === 'second') return row[choice];
    const text = field.current?.value ?? '';
    const typed = choice === 'own' && there ? readScore(text, { ...there, decimals: sheet.decimals }) : null;
    if (typed?.kind === 'points' || typed?.kind === 'not-applicable') return scoreOf(typed);
    const maximum = shownPoints(there?.maximum ?? '', language);
    setFault(choice === null ? t('window.second.chooseScore') : t('window.second.notScore', { text, maximum }));
    return null;
  }

  async function save({ reason, note }: Reason): Promise<void> {
    setFault(null);
    const to = chosenScore();
    if (to === null || there === undefined || adjust.isPending) return;
    const because = to.kind === 'not-applicable' ? 'not-applicable' : reason;
    const asked = { year, unit: unit.code, criterion, expected: there.current, to, reason: because, note };
    const answer = await adjust.mutateAsync(asked);
    if (!answer.ok) return;
    queryClient.setQueryData(['appraisal.sheet', { year, unit: unit.code }], answer.value);
    onDone();
  }

  const offer = (one: Choice, text: string) => (
    <label>
      <input type="radio" name={name} checked={choice === one} onChange={() => take(one)} />
      <span>{text}</span>
    </label>
  );
  const follow = (who: { readonly name: string } | undefined, score: ScoreState): string =>
    t('window.second.follow', { name: who?.name ?? null, score: stateText(score, language, t) });
  return (
    <ReasonForm
      kinds={KINDS_OF_POINTS}
      first="board"
      recent={recentNotes(sheet)}
      draft={`appraisal/${year}/${unit.code}/${criterion}/resolution`}
      save={t('window.second.saveResolution')}
      onSave={(reason) => void save(reason)}
      onCancel={onLater}
    >
      <fieldset className="whose">
        <legend>{t('window.second.result')}</legend>
        {offer('first', follow(first, row.first))}
        {offer('second', follow(second, row.second))}
        <span className="own">
          {offer('own', t('window.second.ownScore'))}
          <input
            ref={field}
            className="field num"
            autoComplete="off"
            inputMode="decimal"
            aria-label={t('window.second.ownScoreOf', { criterion })}
            onFocus={() => take('own')}
          />
        </span>
      </fieldset>
      {choice === 'own' && <p className="lesser">{t('window.second.ownScoreText')}</p>}
      {fault && (
        <p className="refused" role="alert">
          {fault}
        </p>
      )}
      <Refusal failure={adjust.data?.ok === false ? adjust.data.error : null} />
    </ReasonForm>
  );
}
