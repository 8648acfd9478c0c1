import { basename } from 'node:path';
import { formatExact, formatPoints, toExact } from '../../../shared/domain/points.ts';
import type { Failure, Result } from '../../../shared/domain/result.ts';
import { findingText } from '../../../shared/i18n/findingText.ts';
import { totalText } from '../../../shared/i18n/formats.ts';
import { type DemoStep, runSampleSeason, type SampleSeason } from '../../services/sampleSeason/runSampleSeason.ts';
import type { Answer, Environment } from '../answer.ts';
import { tableLines } from '../table.ts';
import { answering } from '../withOffice.ts';
import { levelText } from './decide.ts';

export async function demo(
  environment: Environment,
  { out }: { readonly out: string },
): Promise<Result<Answer, Failure>> {
  const started = performance.now();
  const step = (name: DemoStep) => (done: number, all: number) => {
    if (done === all) environment.progress(done, all, environment.t(`cli.demoStep.${name}`));
  };
  const season = await runSampleSeason(out, step);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return answering(season, (done) => ({
    status: done.verified.every((one) => one.verdict === 'valid') ? 0 : 1,
    json: {
      out,
      units: done.units.map(({ unit, selfTotal, outcome, paper }) => ({
        code: unit.code,
        name: unit.name,
        selfTotal: selfTotal === null ? null : formatPoints(selfTotal),
        decidedTotal: outcome && formatExact(outcome.total),
        level: outcome?.level ?? null,
        file: paper?.file ?? null,
      })),
      papers: done.verified.map(({ file, verdict, register }) => ({ file, verdict, register })),
    },
    lines: [
      environment.t('cli.sampleData'),
      ...unitLines(environment, done),
      '',
      ...findingLines(environment, done),
      '',
      environment.t('cli.demoDone', {
        papers: done.signed.length,
        seconds: seconds.replace('.', environment.language === 'vi' ? ',' : '.'),
        folder: out,
      }),
    ],
  }));
}

function unitLines(environment: Environment, { units }: SampleSeason): readonly string[] {
  const { t, language } = environment;
  return tableLines(
    [
      { head: t('cli.unit') },
      { head: t('cli.self'), align: 'right' },
      { head: t('cli.decided'), align: 'right' },
      { head: t('cli.level') },
      { head: t('cli.findings'), align: 'right' },
      { head: t('cli.file') },
    ],
    units.map(({ unit, selfTotal, outcome, findings, paper }) => [
      unit.name,
      selfTotal === null ? '–' : totalText(toExact(selfTotal), language),
      outcome === null ? '–' : totalText(outcome.total, language),
      levelText(environment, outcome?.level ?? null),
      findings.length === 0 ? '–' : String(findings.length),
      paper === null ? '–' : basename(paper.file),
    ]),
  );
}

/** What was found and what became of it, in words. */
const findingLines = ({ t }: Environment, { units }: SampleSeason): readonly string[] =>
  units.flatMap(({ unit, findings }) =>
    findings.map((one) => {
      const state = one.severity === 'info' ? '' : ` (${t(`findingStates.${one.state}`)})`;
      return ` ${unit.name}: ${findingText(t, one)}${state}`;
    }),
  );
