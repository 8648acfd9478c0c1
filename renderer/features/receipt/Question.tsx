import { useState } from 'react';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { findingSentence, type ReceivedFile, type ShownFinding } from './receivedFile.ts';

const ASKS: Readonly<Record<string, string>> = {
  UNIT_UNKNOWN: 'askUnit',
  UNIT_AMBIGUOUS: 'askSameName',
  UNIT_NAME_FUZZY: 'askNear',
  WRONG_YEAR: 'askYear',
  SEVERAL_TABLES: 'askTable',
};

type QuestionProps = {
  readonly year: number;
  readonly file: string;
  readonly choice: ReceivedFile['choices'][number];
  /** Why it is asked, as the reader found it. */
  readonly reason: ShownFinding | undefined;
  readonly onAnswered: (token: string) => void;
};

/** A choice that a person must make before the file is taken in. */
export function Question({ year, file, choice: { question, options }, reason, onAnswered }: QuestionProps) {
  const { t } = useSpeech();
  const [value, choose] = useState<string | null>(options.length === 1 ? (options[0]?.value ?? null) : null);
  const [reminded, remind] = useState(false);
  const answer = useCommand('receipt.answer');
  const send = async () => {
    if (answer.isPending) return;
    if (value === null) return remind(true);
    const given = await answer.mutateAsync({ year, file, question, value });
    if (given.ok) onAnswered(given.value.token);
  };
  return (
    <form
      className="asking"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3>
        <Mark kind="question" name="" /> {t('window.receipt.question')} <small>{question}</small>
      </h3>
      {reason && <p>{findingSentence(t, reason)}</p>}
      <Choices
        legend={t(`window.receipt.${ASKS[question] ?? 'askUnit'}`)}
        type="radio"
        options={options}
        chosen={value === null ? [] : [value]}
        onChoose={choose}
      />
      {reminded && value === null && <p role="alert">{t('window.receipt.chooseFirst')}</p>}
      {answer.data && !answer.data.ok && <Refusal failure={answer.data.error} />}
      <button type="submit" className="button" aria-busy={answer.isPending}>
        {t('window.receipt.answer')}
      </button>
    </form>
  );
}
