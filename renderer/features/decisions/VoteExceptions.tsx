import { X } from 'lucide-react';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { useSpeech } from '../../app/language.tsx';

type Held = Output<'papers.meeting'>;
export type VoteException = NonNullable<Input<'papers.recordMeeting'>['facts']['exceptions']>[number];
type VoteExceptionsProps = {
  readonly held: Held;
  readonly value: readonly VoteException[];
  readonly onChange: (value: readonly VoteException[]) => void;
};

/** Units on which not everybody voted in favour; all others need not be touched. */
export function VoteExceptions({ held, value, onChange }: VoteExceptionsProps) {
  const { t } = useSpeech();
  const open = held.units.filter(({ code }) => !value.some((one) => one.unit === code));
  const add = (unit: string) => onChange([...value, { unit, recused: [], why: null, against: 0, abstained: 0 }]);
  const change = (unit: string, part: Partial<VoteException>) =>
    onChange(value.map((one) => (one.unit === unit ? { ...one, ...part } : one)));
  return (
    <fieldset className="exceptions">
      <legend>{t('window.decisions.meetingExceptions')}</legend>
      {value.map((one) => (
        <ExceptionRow
          key={one.unit}
          held={held}
          value={one}
          onChange={(part) => change(one.unit, part)}
          onRemove={() => onChange(value.filter(({ unit }) => unit !== one.unit))}
        />
      ))}
      <select
        className="field"
        aria-label={t('window.decisions.meetingAddUnit')}
        value=""
        onChange={({ target }) => add(target.value)}
        disabled={open.length === 0}
      >
        <option value="">{t('window.decisions.meetingAddUnit')}</option>
        {open.map(({ code, name }) => (
          <option key={code} value={code}>
            {name} ({code})
          </option>
        ))}
      </select>
    </fieldset>
  );
}

type ExceptionRowProps = {
  readonly held: Held;
  readonly value: VoteException;
  readonly onChange: (part: Partial<VoteException>) => void;
  readonly onRemove: () => void;
};

function ExceptionRow({ held, value, onChange, onRemove }: ExceptionRowProps) {
  const { t } = useSpeech();
  const unit = held.units.find(({ code }) => code === value.unit);
  const name = unit?.name ?? value.unit;
  const takesNoPart = (user: string, away: boolean) =>
    onChange({ recused: away ? [...value.recused, user] : value.recused.filter((one) => one !== user) });
  return (
    <fieldset className="exception">
      <legend>{name}</legend>
      <div className="counts">
        {(['against', 'abstained'] as const).map((kind) => (
          <label key={kind}>
            {t(`window.decisions.meeting_${kind}`)}
            <input
              className="field"
              type="number"
              min={0}
              max={held.board.length}
              value={value[kind]}
              onChange={({ target }) => onChange({ [kind]: Math.max(0, Math.trunc(target.valueAsNumber) || 0) })}
            />
          </label>
        ))}
        <button
          type="button"
          className="button quiet"
          onClick={onRemove}
          aria-label={t('window.decisions.meetingDropUnit', { name })}
        >
          <X size={16} aria-hidden />
        </button>
      </div>
      <p>{t('window.decisions.meetingRecused')}</p>
      <div className="takers">
        {held.board.map(({ user, name: member }) => (
          <label key={user}>
            <input
              type="checkbox"
              checked={value.recused.includes(user)}
              onChange={({ target }) => takesNoPart(user, target.checked)}
            />
            <span>{member}</span>
          </label>
        ))}
      </div>
      {unit && unit.appraisers.length > 0 && (
        <small>{t('window.decisions.meetingAppraisers', { names: unit.appraisers.join(', ') })}</small>
      )}
      {value.recused.length > 0 && (
        <input
          className="field"
          maxLength={200}
          value={value.why ?? ''}
          aria-label={t('window.decisions.meetingRecusedWhy', { name })}
          placeholder={t('window.decisions.meetingRecusedReason')}
          onChange={({ target }) => onChange({ why: target.value || null })}
        />
      )}
    </fieldset>
  );
}
