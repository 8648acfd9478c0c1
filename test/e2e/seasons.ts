/** Data folders in a known state, made by the services that a person's clicks will use. */
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { importSubmissions } from '../../electron/services/importSubmissions.ts';
import { initOffice, readSampleProfile } from '../../electron/services/initOffice.ts';
import { runSampleSeason } from '../../electron/services/sampleSeason/runSampleSeason.ts';
import { openStore } from '../../electron/store/index.ts';
import { startTaskRunner } from '../../electron/tasks/taskRunner.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'thamdinh-e2e-'));

export const emptyFolder = (): string => join(newFolder(), 'data');

/** The sample office before anything was received. @returns the data folder. */
export function sampleOffice(): string {
  const folder = emptyFolder();
  initOffice(folder, readSampleProfile(), new Date('2024-10-01T08:00:00+07:00'));
  return folder;
}

/** Made once in a run of the tests, whichever file asks first (buildFirst.ts), then copied. */
async function copyOf(name: string, make: () => Promise<string>): Promise<string> {
  const kept = process.env.THAMDINH_SEASONS;
  if (kept === undefined) return make();
  const made = join(kept, name);
  if (!existsSync(made)) keep(await make(), made);
  const copy = join(newFolder(), name);
  cpSync(made, copy, { recursive: true });
  return copy;
}

/** @returns the folder of a whole season: its data folder is `data`, its workbooks are in `workbooks`. */
export const wholeSeason = (): Promise<string> => copyOf('whole', makeWholeSeason);

/** Another process may have made the same meanwhile: whose it is makes no difference. */
function keep(own: string, made: string): void {
  try {
    renameSync(own, made);
  } catch (error) {
    if (!existsSync(made)) throw error;
  }
}

/** Received from fourteen units, nothing appraised yet. @param season of wholeSeason. @returns the data folder. */
export const halfSeason = (season: string): Promise<string> => copyOf('half', () => makeHalfSeason(season));

async function makeWholeSeason(): Promise<string> {
  const out = newFolder();
  const season = await runSampleSeason(out, () => () => undefined);
  if (!season.ok) throw new Error(season.error.code);
  return out;
}

async function makeHalfSeason(season: string): Promise<string> {
  const folder = emptyFolder();
  const now = () => new Date('2024-12-12T08:00:00+07:00');
  initOffice(folder, readSampleProfile(), now());
  const store = openStore(folder);
  if (!store.ok) throw new Error(store.error.code);
  const tasks = startTaskRunner();
  const workbooks = join(season, 'workbooks');
  const paths = readdirSync(workbooks)
    .sort()
    .slice(0, 15)
    .map((name) => join(workbooks, name));
  const request = { paths, year: 2024, dryRun: false, answers: {}, user: 'thuky' };
  const imported = await importSubmissions({ store: store.value, tasks, now }, request, () => undefined);
  if (!imported.ok) throw new Error(imported.error.code);
  tasks.close();
  store.value.close();
  return folder;
}
