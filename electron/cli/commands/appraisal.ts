import type { Failure, Result } from '../../../shared/domain/result.ts';
import { comparisonOf } from '../../services/comparisonOf.ts';
import { assignAppraisers, finishAppraisal } from '../../services/secondAppraisal.ts';
import { stateText } from '../../services/stateText.ts';
import type { Answer, Environment } from '../answer.ts';
import { tableLines } from '../table.ts';
import { answering, withStore } from '../withOffice.ts';

type AssignOptions = {
  readonly year: number;
  readonly unit: readonly string[];
  readonly appraisers: readonly string[];
  readonly as: string;
};
type UnitOptions = { readonly year: number; readonly unit: string };

export const assign = (
  environment: Environment,
  { year, unit: units, appraisers, as }: AssignOptions,
): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) =>
    answering(assignAppraisers(store, { year, units, appraisers, user: as }, environment.now()), (count) => ({
      status: 0,
      json: { year, units, appraisers, by: as },
      lines: [environment.t('cli.assigned', { count, appraisers })],
    })),
  );

export const finish = (
  environment: Environment,
  { year, unit, as }: UnitOptions & { readonly as: string },
): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) =>
    answering(finishAppraisal(store, { year, unit, user: as }, environment.now()), (done) => ({
      status: 0,
      json: { year, unit, by: as, ...done },
      lines: [
        environment.t(done.both ? `cli.finished_${done.result.replace('-', '_')}` : 'cli.finished_first', {
          unit,
          ...done,
        }),
      ],
    })),
  );

export const show = (environment: Environment, { year, unit }: UnitOptions): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) =>
    answering(comparisonOf(store, year, unit), (second) => {
      const rows = second.kind !== 'compared' ? [] : second.rows;
      const users = second.kind === 'compared' || second.kind === 'under-way' ? second.users : [];
      return {
        status: 0,
        json: {
          year,
          unit,
          state: second.kind,
          users,
          rows: rows.map(({ first, second: other, ...row }) => ({
            ...row,
            first: stateText(first),
            second: stateText(other),
          })),
        },
        lines: tableLines(
          [{ head: environment.t('cli.criterion') }, { head: users[0] ?? '–' }, { head: users[1] ?? '–' }],
          rows.filter((one) => !one.equal).map((one) => [one.criterion, stateText(one.first), stateText(one.second)]),
        ),
      };
    }),
  );
