import { useState } from 'react';
import { useSpeech } from '../../../app/language.tsx';
import { useMay, usePerson } from '../../../app/session.ts';
import { Mark, type MarkKind } from '../../../components/Marks.tsx';
import type { Sheet } from '../sheetTypes.ts';
import { AssignBox } from './AssignBox.tsx';
import { CompareBox } from './CompareBox.tsx';
import { FinishBox } from './FinishBox.tsx';
import './second.css';

type SecondBarProps = {
  readonly sheet: Sheet;
  /** Typed scores that are not stored yet. */
  readonly unsaved: number;
};

type Box = 'assign' | 'finish' | 'compare';

/** Over the sheet: how far the independent appraisal of the unit has come, and this person's next step in it. */
export function SecondBar({ sheet, unsaved }: SecondBarProps) {
  const { t } = useSpeech();
  const mayAssign = useMay('assign');
  const [box, open] = useState<Box | null>(null);
  const { second } = sheet;
  if (second.kind === 'not-asked' || sheet.decided) return null;
  const close = (): void => open(null);
  const step: Box | null =
    second.kind === 'unassigned'
      ? mayAssign
        ? 'assign'
        : null
      : second.kind === 'compared'
        ? 'compare'
        : second.own === 'open'
          ? 'finish'
          : null;
  return (
    <section className="second" aria-label={t('window.second.title')}>
      <Said sheet={sheet} />
      {step && (
        <button type="button" className="button" onClick={() => open(step)}>
          {t(`window.second.${step}`)}
        </button>
      )}
      {box === 'assign' && <AssignBox year={sheet.year} unit={sheet.unit.code} onClose={close} />}
      {box === 'finish' && (
        <FinishBox
          year={sheet.year}
          unit={sheet.unit.code}
          unsaved={unsaved}
          onClose={close}
          onFinished={(kind) => open(kind === 'compared' ? 'compare' : null)}
        />
      )}
      {box === 'compare' && <CompareBox sheet={sheet} onClose={close} />}
    </section>
  );
}

function Said({ sheet: { second } }: { readonly sheet: Sheet }) {
  const { t } = useSpeech();
  const person = usePerson();
  const open = second.rows.filter((one) => one.open).length;
  const [kind, key] = stateOf(second, open);
  const [first, other] = second.users;
  return (
    <p role="status">
      <Mark kind={kind} name="" />
      <span>
        {t(`window.second.${key}`, {
          name: person?.name ?? null,
          first: first?.name ?? null,
          second: other?.name ?? null,
          equal: second.rows.filter((one) => one.equal).length,
          open,
        })}
        {second.kind === 'under-way' && second.sentBack && <Back second={second} back={second.sentBack} />}
      </span>
    </p>
  );
}

function stateOf({ kind, own }: Sheet['second'], open: number): readonly [MarkKind, string] {
  if (kind === 'unassigned') return ['question', 'unassigned'];
  if (kind === 'compared') return open > 0 ? ['question', 'comparedOpen'] : ['done', 'comparedDone'];
  if (own === null) return ['note', 'othersUnderWay'];
  return own === 'open' ? ['note', 'ownOpen'] : ['done', 'ownFinished'];
}

type BackProps = {
  readonly second: Sheet['second'];
  readonly back: NonNullable<Sheet['second']['sentBack']>;
};

function Back({ second: { attempt }, back }: BackProps) {
  const { t } = useSpeech();
  return (
    <>
      {' '}
      <strong>{t('window.second.attempt', { attempt })}</strong>:{' '}
      {back.why === 'spread'
        ? t('window.second.back_spread', { spread: back.spread, limit: back.limit })
        : t('window.second.back_version')}
    </>
  );
}
