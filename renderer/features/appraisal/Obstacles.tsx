import { useSpeech } from '../../app/language.tsx';
import type { Sheet } from './sheetTypes.ts';

/** Where an obstacle is cured: at a criterion's score, at a finding's card. */
export type Cure = { readonly criterion: string | null; readonly finding: string | null };

type Blocker = Sheet['result']['blockers'][number];

const textOf = (value: Blocker['params'][string] | undefined): string | null =>
  typeof value === 'string' ? value : null;
const cureOf = ({ params }: Blocker): Cure | null => {
  const cure = { criterion: textOf(params.criterion), finding: textOf(params.finding) };
  return cure.criterion === null && cure.finding === null ? null : cure;
};

type ObstaclesProps = { readonly sheet: Sheet; readonly onGo: (to: Cure) => void };

/** What keeps the unit from being decided; each leads to the place where it is cured. */
export function Obstacles({ sheet, onGo }: ObstaclesProps) {
  const { t } = useSpeech();
  const { blockers } = sheet.result;
  if (blockers.length === 0) return null;
  return (
    <details className="obstacles">
      <summary>{t('window.appraisal.blocked', { count: blockers.length })}</summary>
      <ul>
        {blockers.map((one) => {
          const [said, cure] = [t(`blockers.${one.code}`, one.params), cureOf(one)];
          return (
            <li key={JSON.stringify(one)}>
              {cure ? (
                <button type="button" className="bare act" onClick={() => onGo(cure)}>
                  {said}
                </button>
              ) : (
                said
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
