import { formatPoints, toExact } from '../../../shared/domain/points.ts';
import { type Failure, fail, type Result } from '../../../shared/domain/result.ts';
import { findingText } from '../../../shared/i18n/findingText.ts';
import { totalText } from '../../../shared/i18n/formats.ts';
import { roundStatus, type UnitStatus } from '../../services/roundStatus.ts';
import type { Answer, Environment } from '../answer.ts';
import { tableLines } from '../table.ts';
import { answering, withStore } from '../withOffice.ts';

export type StatusOptions = { readonly year?: number };

export const status = (environment: Environment, options: StatusOptions): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) => {
    const year = options.year ?? store.office.years().at(-1);
    if (year === undefined) return fail('ROUND_UNKNOWN', { year: null, known: [] });
    const { authority, sample } = store.office.office();
    const members = store.office.members();
    return answering(roundStatus(store, year), (units) => ({
      status: 0,
      json: { year, sample, authority: authority.name, members, units: units.map((one) => unitJson(environment, one)) },
      lines: [
        `${authority.name} · ${year}${sample ? ` · ${environment.t('cli.sampleData')}` : ''}`,
        ...unitLines(environment, units),
        '',
        ...tableLines(
          [{ head: environment.t('cli.user') }, { head: environment.t('cli.role') }, { head: '' }],
          members.map((one) => [
            one.user,
            one.roles.map((role) => environment.t(`roles.${role}`)).join(', '),
            one.name,
          ]),
        ),
      ],
    }));
  });

const unitJson = ({ t }: Environment, one: UnitStatus) => ({
  code: one.unit.code,
  name: one.unit.name,
  stage: one.stage,
  version: one.submission?.version ?? null,
  selfTotal: one.selfTotal === null ? null : formatPoints(one.selfTotal),
  level: one.decision?.level ?? null,
  open: one.open,
  blockers: one.blockers,
  findings: one.findings.map(({ unitId: _unit, answer: _answer, ...finding }) => ({
    ...finding,
    id: String(finding.id),
    message: findingText(t, finding),
  })),
});

function unitLines({ t, language }: Environment, units: readonly UnitStatus[]): readonly string[] {
  const open = units.flatMap((one) =>
    one.findings
      .filter((finding) => finding.state === 'open' && finding.severity !== 'info')
      .map((finding) => ({ unit: one.unit, finding })),
  );
  return [
    ...tableLines(
      [
        { head: t('cli.code') },
        { head: t('cli.unit') },
        { head: t('cli.stage') },
        { head: t('cli.version'), align: 'right' },
        { head: t('cli.self'), align: 'right' },
        { head: t('cli.findings'), align: 'right' },
      ],
      units.map((one) => [
        one.unit.code,
        one.unit.name,
        t(`stages.${one.stage}`),
        one.submission ? String(one.submission.version) : '–',
        one.selfTotal === null ? '–' : totalText(toExact(one.selfTotal), language),
        one.open.errors + one.open.warnings === 0 ? '–' : String(one.open.errors + one.open.warnings),
      ]),
    ),
    ...(open.length === 0 ? [] : ['']),
    ...open.map(({ unit, finding }) => `#${finding.id} ${unit.name} ${finding.code}: ${findingText(t, finding)}`),
  ];
}
