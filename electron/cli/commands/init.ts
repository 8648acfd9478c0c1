import { type Failure, fail, ok, type Result } from '../../../shared/domain/result.ts';
import { readFileSafely } from '../../services/files.ts';
import { initOffice, readSampleProfile } from '../../services/initOffice.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering } from '../withOffice.ts';

export type InitOptions = { readonly sample?: true; readonly profile?: string };

export function init(environment: Environment, options: InitOptions): Result<Answer, Failure> {
  const { t } = environment;
  const profile = options.profile === undefined ? ok(readSampleProfile()) : readProfile(options.profile);
  if (!profile.ok) return profile;
  return answering(
    initOffice(environment.dataFolder, profile.value, environment.now()),
    ({ authority, members, units, round, sample }) => ({
      status: 0,
      json: { data: environment.dataFolder, sample, authority: authority.name, year: round.year, units, members },
      lines: [
        ...(sample ? [t('cli.sampleData')] : []),
        t('cli.initialised', { authority: authority.name, units: units.length, year: round.year }),
      ],
    }),
  );
}

function readProfile(file: string): Result<unknown, Failure> {
  const bytes = readFileSafely(file);
  if (!bytes.ok) return bytes;
  try {
    return ok(JSON.parse(bytes.value.toString('utf8').replace(/^\uFEFF/, '')));
  } catch {
    return fail('PROFILE_INVALID', { at: file, problem: 'NOT_JSON' });
  }
}
