import type { Failure, Result } from '../../../shared/domain/result.ts';
import { findingTodo, findingWhy } from '../../../shared/i18n/findingAdvice.ts';
import { findingText } from '../../../shared/i18n/findingText.ts';
import { checkRound } from '../../services/runChecks.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

export type CheckOptions = { readonly year: number; readonly as?: string };

/** Status 1 while an error or a warning is open. */
export const check = (environment: Environment, { year, as }: CheckOptions): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) =>
    answering(checkRound(store, year, as ?? null, environment.now()), ({ round, findings, found, cured, again }) => {
      const codes = new Map(round.units.map((unit) => [unit.id, unit]));
      const unitOf = (id: number | null) => (id === null ? null : (codes.get(id) ?? null));
      const count = (severity: string) =>
        findings.filter((one) => one.severity === severity && one.state === 'open').length;
      const summary = { errors: count('error'), warnings: count('warning'), notes: count('info'), found, cured, again };
      return {
        status: summary.errors + summary.warnings > 0 ? 1 : 0,
        json: {
          year,
          findings: findings.map(
            ({ id, code, severity, unitId, criterion, sheet, cell, params, state, answer, ofRound }) => ({
              id: String(id),
              code,
              severity,
              unit: unitOf(unitId)?.code ?? null,
              criterion,
              sheet,
              cell,
              params,
              message: findingText(environment.t, { code, severity, criterion, sheet, cell, params }),
              why: findingWhy(environment.t, { code, severity, criterion }),
              todo: findingTodo(environment.t, { code, severity, criterion }),
              state,
              answer,
              source: ofRound ? 'check' : 'import',
            }),
          ),
          summary,
        },
        lines: [
          ...findings
            .filter((one) => one.severity !== 'info' && one.state === 'open')
            .flatMap((one) => [
              `#${one.id} ${unitOf(one.unitId)?.name ?? '–'} ${one.code}: ${findingText(environment.t, one)}`,
              `   → ${findingTodo(environment.t, one)}`,
            ]),
          environment.t('cli.checked', summary),
        ],
      };
    }),
  );
