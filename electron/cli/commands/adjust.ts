import { REASON_KINDS, type ScoreState } from '../../../shared/domain/appraisal.ts';
import { formatPoints, parsePoints } from '../../../shared/domain/points.ts';
import { type Failure, fail, ok, type Result } from '../../../shared/domain/result.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import { adjustScore } from '../../services/adjustScore.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

export type AdjustOptions = {
  readonly year: number;
  readonly unit: string;
  readonly criterion: string;
  readonly score: string;
  readonly reason: string;
  readonly note: string;
  readonly as: string;
};

export async function adjust(environment: Environment, options: AdjustOptions): Promise<Result<Answer, Failure>> {
  const { t, language } = environment;
  const { year, unit, criterion, note } = options;
  const to = parseScore(options.score);
  if (!to.ok) return to;
  const reason = REASON_KINDS.find((kind) => kind === options.reason);
  if (!reason) return fail('REASON_UNKNOWN', { reason: options.reason, known: REASON_KINDS });
  return withStore(environment, (store) =>
    answering(
      adjustScore(
        store,
        { year, unit, criterion, expected: null, to: to.value, reason, note, user: options.as },
        environment.now(),
      ),
      (done) => {
        const [from, now] = [stateText(done.from), stateText(done.to)];
        const shown = (text: string | null) => decimalText(text ?? '–', language);
        return {
          status: 0,
          json: {
            id: String(done.id),
            year,
            unit,
            criterion,
            layer: done.layer,
            from,
            to: now,
            notApplicable: done.to.kind === 'not-applicable',
            reason,
            note,
            by: options.as,
            settledFindings: done.settled.map(String),
            warnings: done.offStep ? ['SCORE_OFF_STEP'] : [],
          },
          lines: [
            t('cli.adjusted', { criterion, unit, from: shown(from), to: shown(now) }),
            ...(done.offStep ? [t('cli.offStep')] : []),
          ],
        };
      },
    ),
  );
}

/** "2.5", "2,5", or "na" for the board's word that the matter did not arise. */
function parseScore(text: string): Result<ScoreState, Failure> {
  if (/^(na|kps)$/i.test(text.trim())) return ok({ kind: 'not-applicable' });
  const points = parsePoints(text.trim().replace(',', '.'));
  return points === null ? fail('SCORE_INVALID', { score: text }) : ok({ kind: 'points', points });
}

const stateText = (state: ScoreState): string | null => (state.kind === 'points' ? formatPoints(state.points) : null);
