import { type Failure, fail, type Result } from '../../../shared/domain/result.ts';
import { changeSetting } from '../../services/changeSetting.ts';
import { listSettings } from '../../services/roundSettings.ts';
import type { Answer, Environment } from '../answer.ts';
import { tableLines } from '../table.ts';
import { answering, withStore } from '../withOffice.ts';

export type SettingsOptions = {
  readonly year: number;
  readonly set?: string;
  readonly note?: string;
  readonly as?: string;
};

export const settings = (environment: Environment, options: SettingsOptions): Promise<Result<Answer, Failure>> =>
  options.set === undefined ? list(environment, options.year) : change(environment, { ...options, set: options.set });

const list = (environment: Environment, year: number): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) =>
    answering(listSettings(store, year), (all) => ({
      status: 0,
      json: { year, settings: all },
      lines: tableLines(
        [{ head: environment.t('cli.setting') }, { head: environment.t('cli.value') }],
        all.map((one) => [one.key, one.value]),
      ),
    })),
  );

async function change(
  environment: Environment,
  { year, set, note = '', as }: SettingsOptions & { readonly set: string },
): Promise<Result<Answer, Failure>> {
  const [key = '', ...given] = set.split('=');
  if (as === undefined) return fail('USAGE', { problem: '--as' });
  if (given.length === 0) return fail('USAGE', { problem: `--set ${set}` });
  const command = { year, key, value: given.join('='), note, user: as };
  return withStore(environment, (store) =>
    answering(changeSetting(store, command, environment.now()), (value) => ({
      status: 0,
      json: { year, key, value, by: as },
      lines: [`${key} = ${value}`],
    })),
  );
}
