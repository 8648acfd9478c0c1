/** `register`: the numbers of papers; seen, given, taken back. */
import type { NumberWay } from '../../../shared/domain/numberRegister.ts';
import type { RoundPaper } from '../../../shared/domain/officePapers.ts';
import { type Failure, fail, ok, type Result } from '../../../shared/domain/result.ts';
import { dateText } from '../../../shared/i18n/formats.ts';
import { roundOf } from '../../services/context.ts';
import { giveNumbers, numberRegister, withdrawNumber } from '../../services/paperNumbers.ts';
import { paperRegister } from '../../services/paperRegister.ts';
import type { NumberEntry, Store } from '../../store/index.ts';
import type { Answer, Environment } from '../answer.ts';
import { tableLines } from '../table.ts';
import { answering, withStore } from '../withOffice.ts';
import { paperKind } from './documents.ts';

export type RegisterOptions = {
  readonly year: number;
  readonly kind?: string;
  readonly unit?: readonly string[];
  readonly ordinal?: number;
  readonly number?: number;
  readonly date?: string;
  readonly electronic?: true;
  readonly elsewhere?: string;
  readonly withdraw?: number;
  readonly note?: string;
  readonly as?: string;
};

export async function register(environment: Environment, options: RegisterOptions): Promise<Result<Answer, Failure>> {
  if (options.withdraw !== undefined) return withdraw(environment, { ...options, withdraw: options.withdraw });
  if (options.number !== undefined) return give(environment, { ...options, number: options.number });
  return withStore(environment, (store) => ok(listed(environment, store)));
}

function listed({ t, language }: Environment, store: Store): Answer {
  const series = numberRegister(store);
  return {
    status: 0,
    json: { series: series.map((one) => ({ ...one, entries: one.entries.map((entry) => entryJson(store, entry)) })) },
    lines: series.flatMap((one) => [
      t('cli.series', { series: one.series, year: String(one.year), next: one.next }),
      ...tableLines(
        [
          { head: t('cli.number'), align: 'right' },
          { head: t('cli.day') },
          { head: t('cli.paper') },
          { head: t('cli.entry'), align: 'right' },
        ],
        one.entries.map((entry) => [
          entry.way === 'elsewhere' && entry.until > entry.number
            ? `${entry.number}–${entry.until}`
            : String(entry.number),
          entry.way === 'elsewhere' ? '–' : dateText(entry.day, language),
          entry.way === 'elsewhere' ? entry.note : `${t(`papers.${entry.kind}`)} ${codeOf(store, entry) ?? ''}`.trim(),
          String(entry.id),
        ]),
      ),
    ]),
  };
}

function entryJson(store: Store, entry: NumberEntry) {
  const { id, series: _series, seriesYear: _year, ...own } = entry;
  return { entry: id, ...own, ...(entry.way === 'elsewhere' ? {} : { unit: codeOf(store, entry), unitId: undefined }) };
}

function codeOf(store: Store, entry: Exclude<NumberEntry, { way: 'elsewhere' }>): string | null {
  return store.office.round(entry.year)?.units.find((one) => one.id === entry.unitId)?.code ?? null;
}

async function give(
  environment: Environment,
  {
    year,
    kind: name = '',
    unit,
    ordinal,
    number,
    date,
    electronic,
    elsewhere,
    as,
  }: RegisterOptions & { readonly number: number },
): Promise<Result<Answer, Failure>> {
  const kind = paperKind(name);
  if (!kind) return fail('USAGE', { problem: '--kind' });
  if (date === undefined) return fail('USAGE', { problem: '--date' });
  if (as === undefined) return fail('USAGE', { problem: '--as' });
  const way: NumberWay = electronic ? 'electronic' : 'on-paper';
  return withStore(environment, (store) => {
    const round = roundOf(store, year);
    if (!round.ok) return round;
    const papers: readonly RoundPaper[] = paperRegister(store, round.value)
      .papers.map((one) => one.paper)
      .filter((one) => one.kind === kind && (ordinal === undefined || one.ordinal === ordinal))
      .filter((one) => unit === undefined || (one.unit !== null && unit.includes(one.unit)));
    const command = { year, papers, number, day: date, way, elsewhere: elsewhere ?? null, user: as };
    return answering(giveNumbers(store, command, environment.now()), (given) => ({
      status: 0,
      json: { year, kind, way, number, given },
      lines: [environment.t('cli.numbered', { count: given })],
    }));
  });
}

async function withdraw(
  environment: Environment,
  { withdraw: entry, note = '', as }: RegisterOptions & { readonly withdraw: number },
): Promise<Result<Answer, Failure>> {
  if (as === undefined) return fail('USAGE', { problem: '--as' });
  return withStore(environment, (store) =>
    answering(withdrawNumber(store, { entry, note, user: as }, environment.now()), () => ({
      status: 0,
      json: { entry, withdrawn: true },
      lines: [environment.t('cli.numberWithdrawn', { entry })],
    })),
  );
}
