import { useState } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import { MAJORITIES, type Majority } from '../../../shared/domain/meeting.ts';
import { useCall, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { TextField } from '../../components/TextField.tsx';
import { type VoteException, VoteExceptions } from './VoteExceptions.tsx';

type MeetingFormProps = { readonly year: number; readonly ordinal: number; readonly onClose: () => void };
type Facts = Input<'papers.recordMeeting'>['facts'];
const VOTES = ['all-present', 'by-hand'] as const;
const NOBODY: readonly VoteException[] = [];

/** What the secretary took down at the board's meeting: the minutes print it; what is not known they leave to the hand. */
export function MeetingForm({ year, ordinal, onClose }: MeetingFormProps) {
  const { t } = useSpeech();
  const held = useCall('papers.meeting', { year, ordinal }).data;
  const { today = '' } = useCall('papers.numbers', { year }).data ?? {};
  const record = useCommand('papers.recordMeeting');
  const [chosen, setVotes] = useState<Facts['votes'] | null>(null);
  const [given, setExceptions] = useState<readonly VoteException[] | null>(null);
  const [most, setMajority] = useState<Majority | null>(null);
  if (!held) return null;
  const { facts, board } = held;
  const votes = chosen ?? facts?.votes ?? 'by-hand';
  const exceptions = given ?? facts?.exceptions ?? NOBODY;
  const majority = most ?? facts?.majority ?? 'half';
  const absentReason = (user: string) => facts?.absent.find((one) => one.user === user);
  const save = async (form: FormData) => {
    if (record.isPending) return;
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const absent = board
      .filter(({ user }) => form.get(`absent-${user}`) !== null)
      .map(({ user }) => ({ user, reason: text(`reason-${user}`) || null }));
    const discussion = text('discussion')
      .split(/\r?\n/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const facts: Facts = {
      day: text('day'),
      from: text('from'),
      until: text('until'),
      place: text('place'),
      need: Number(text('need')),
      absent,
      discussion,
      votes,
      majority,
      exceptions: votes === 'all-present' ? exceptions.map((one) => ({ ...one, recused: [...one.recused] })) : [],
    };
    const answer = await record.mutateAsync({ year, ordinal, facts });
    if (answer.ok) onClose();
  };
  return (
    <Overlay title={t('window.decisions.meetingTitle')} onClose={onClose}>
      <form
        className="asked"
        onSubmit={(event) => {
          event.preventDefault();
          void save(new FormData(event.currentTarget));
        }}
      >
        <div className="pair three">
          <TextField
            label={t('window.decisions.meetingDay')}
            name="day"
            type="date"
            required
            max={today}
            defaultValue={facts?.day ?? today}
          />
          <TextField
            label={t('window.decisions.meetingFrom')}
            name="from"
            type="time"
            required
            defaultValue={facts?.from ?? ''}
          />
          <TextField
            label={t('window.decisions.meetingUntil')}
            name="until"
            type="time"
            required
            defaultValue={facts?.until ?? ''}
          />
        </div>
        <div className="pair">
          <TextField
            label={t('window.decisions.meetingPlace')}
            name="place"
            required
            maxLength={200}
            defaultValue={facts?.place ?? ''}
          />
          <TextField
            label={t('window.decisions.meetingNeed', { members: board.length })}
            name="need"
            type="number"
            min={1}
            max={board.length}
            required
            defaultValue={facts?.need ?? Math.floor(board.length / 2) + 1}
          />
        </div>
        <fieldset className="absent">
          <legend>{t('window.decisions.meetingAbsent')}</legend>
          {board.map(({ user, name, title }) => (
            <div key={user} className="row">
              <label className="one">
                <input type="checkbox" name={`absent-${user}`} defaultChecked={absentReason(user) !== undefined} />
                <span>
                  {name} <small>{title}</small>
                </span>
              </label>
              <input
                className="field"
                name={`reason-${user}`}
                maxLength={200}
                defaultValue={absentReason(user)?.reason ?? ''}
                aria-label={t('window.decisions.meetingWhy', { name })}
                placeholder={t('window.decisions.meetingReason')}
              />
            </div>
          ))}
        </fieldset>
        <label className="labelled">
          {t('window.decisions.meetingDiscussion')}
          <textarea className="field" name="discussion" rows={3} defaultValue={facts?.discussion.join('\n') ?? ''} />
        </label>
        <Choice
          label={t('window.decisions.meetingVotes')}
          options={VOTES}
          value={votes}
          name={(one) => t(`window.decisions.votes_${one}`)}
          onChoose={setVotes}
        />
        {votes === 'all-present' && (
          <>
            <VoteExceptions held={held} value={exceptions} onChange={setExceptions} />
            {exceptions.length > 0 && (
              <Choice
                label={t('window.decisions.meetingMajority')}
                options={MAJORITIES}
                value={majority}
                name={(one) => t(`window.decisions.majority_${one}`)}
                onChoose={setMajority}
              />
            )}
          </>
        )}
        {record.data && !record.data.ok && <Refusal failure={record.data.error} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('window.decisions.cancel')}
          </button>
          <button type="submit" className="button main" aria-busy={record.isPending}>
            {t('window.decisions.meetingSave')}
          </button>
        </footer>
      </form>
    </Overlay>
  );
}
