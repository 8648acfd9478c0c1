import { REASON_KINDS, type ScoreState } from '../../../shared/domain/appraisal.ts';
import { factRows } from '../../../shared/domain/boardFacts.ts';
import type { CriteriaSet } from '../../../shared/domain/criteriaSet.ts';
import { formatPoints } from '../../../shared/domain/points.ts';
import { type Failure, fail, type Result } from '../../../shared/domain/result.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import { adjustFromWorkbook } from '../../services/adjustFromWorkbook.ts';
import { adjustScore } from '../../services/adjustScore.ts';
import { fileSource } from '../../services/files.ts';
import { parseChangedScore } from '../../services/parseChangedScore.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withOffice, withStore } from '../withOffice.ts';

const ONE = ['unit', 'criterion', 'score', 'reason', 'note'] as const;

export type AdjustOptions = { readonly year: number; readonly as: string; readonly file?: string } & {
  readonly [K in (typeof ONE)[number]]?: string;
} & { readonly finding?: readonly string[]; readonly evidence?: readonly string[] };

type OneChange = AdjustOptions & { readonly [K in (typeof ONE)[number]]: string };

export async function adjust(environment: Environment, options: AdjustOptions): Promise<Result<Answer, Failure>> {
  if (options.file !== undefined) return adjustFrom(environment, { ...options, file: options.file });
  const missing = ONE.find((name) => options[name] === undefined);
  if (missing) return fail('USAGE', { problem: `--${missing}` });
  // Each was found to be there.
  return adjustOne(environment, options as OneChange);
}

async function adjustOne(environment: Environment, options: OneChange): Promise<Result<Answer, Failure>> {
  const { t, language } = environment;
  const { year, unit, criterion, note } = options;
  const to = parseChangedScore(options.score);
  if (!to) return fail('SCORE_INVALID', { score: options.score });
  const links = [
    ...(options.finding ?? []).map((ref) => ({ kind: 'finding', ref }) as const),
    ...(options.evidence ?? []).map((ref) => ({ kind: 'evidence', ref }) as const),
  ];
  const reason = REASON_KINDS.find((kind) => kind === options.reason);
  if (!reason) return fail('REASON_UNKNOWN', { reason: options.reason, known: REASON_KINDS });
  return withStore(environment, (store) =>
    answering(
      adjustScore(
        store,
        { year, unit, criterion, expected: null, to, reason, note, links, user: options.as },
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
            factLine(environment, store.office.round(year)?.set, { unit, code: criterion, ...done }) ??
              t('cli.adjusted', { criterion, unit, from: shown(from), to: shown(now) }),
            ...(done.offStep ? [t('cli.offStep')] : []),
          ],
        };
      },
    ),
  );
}

type Fact = { readonly unit: string; readonly code: string; readonly from: ScoreState; readonly to: ScoreState };

/** What the board establishes beside the criteria goes by its title, and holds or does not; null for a criterion. */
function factLine({ t, language }: Environment, set: CriteriaSet | undefined, { unit, code, from, to }: Fact) {
  const row = set && factRows(set, []).find((one) => one.code === code);
  if (!row) return null;
  const said = (state: ScoreState): string => {
    const text = stateText(state);
    if (text === null || row.kind !== 'disqualifier') return decimalText(text ?? '–', language);
    return t(text === '0' ? 'cli.holdsNot' : 'cli.holds');
  };
  return t('cli.factSet', { unit, title: row.title[language] ?? row.title.vi, from: said(from), to: said(to) });
}

const stateText = (state: ScoreState): string | null => (state.kind === 'points' ? formatPoints(state.points) : null);

type FromFile = { readonly year: number; readonly as: string; readonly file: string };

/** One transaction for the whole workbook: nothing is changed while a row is wrong. */
const adjustFrom = (environment: Environment, { year, as, file }: FromFile): Promise<Result<Answer, Failure>> =>
  withOffice(environment, async (context) =>
    answering(
      await adjustFromWorkbook(context, { year, file: fileSource(file), user: as, work: 'store' }),
      ({ placed, faults }) => ({
        status: faults.length > 0 ? 1 : 0,
        json: {
          year,
          adjusted: placed.map((one) => ({
            id: String(one.id),
            unit: one.unit,
            criterion: one.criterion,
            layer: one.layer,
            from: stateText(one.from),
            to: stateText(one.to),
            settledFindings: one.settled.map(String),
            warnings: one.offStep ? ['SCORE_OFF_STEP'] : [],
          })),
          faults: faults.map((one) => ({ ...one, message: environment.t(`failures.${one.code}`, one.params) })),
        },
        lines:
          faults.length > 0
            ? [
                environment.t('failures.SHEET_FAULTS', { count: faults.length }),
                ...faults.map((one) => `${one.cell}: ${environment.t(`failures.${one.code}`, one.params)}`),
              ]
            : [environment.t('cli.adjustedMany', { count: placed.length })],
      }),
    ),
  );
