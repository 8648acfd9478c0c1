/** Data folders in a known state, made by the services that a person's clicks will use. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Context } from '../../electron/services/context.ts';
import { importSubmissions } from '../../electron/services/importSubmissions.ts';
import { initOffice, readSampleProfile } from '../../electron/services/initOffice.ts';
import { filledForms } from '../../electron/services/sampleSeason/fillForms.ts';
import { runSampleSeason } from '../../electron/services/sampleSeason/runSampleSeason.ts';
import { STORIES } from '../../electron/services/sampleSeason/stories.ts';
import { writeTemplates } from '../../electron/services/writeTemplates.ts';
import { openStore } from '../../electron/store/index.ts';
import { keptTasks } from '../builders/keptWorker.ts';
import { addComparisons } from './addComparisons.ts';

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

/** Received from fourteen units, nothing appraised yet. @returns the data folder. */
export const halfSeason = (): Promise<string> => copyOf('half', makeHalfSeason);

/** The same, with what other offices and the year before say, after its cross-checks. @returns the data folder. */
export const checkedSeason = (): Promise<string> => copyOf('checked', makeCheckedSeason);

/** Whose sheets are alike in `alikeSheets`. */
export const UNITS = STORIES.map(({ code }) => code);

/** Every unit has sent what Thị trấn Nam Sách sends: 97,50, nothing open. @returns the data folder. */
export const alikeSheets = (): Promise<string> => copyOf('alike', makeAlikeSheets);

async function makeWholeSeason(): Promise<string> {
  const out = newFolder();
  const season = await runSampleSeason(out, () => () => undefined);
  if (!season.ok) throw new Error(season.error.code);
  return out;
}

async function makeHalfSeason(): Promise<string> {
  const workbooks = join(await wholeSeason(), 'workbooks');
  const paths = readdirSync(workbooks)
    .sort()
    .slice(0, 15)
    .map((name) => join(workbooks, name));
  return received(async () => paths);
}

async function makeCheckedSeason(): Promise<string> {
  const folder = await halfSeason();
  await addComparisons(folder);
  return folder;
}

const makeAlikeSheets = (): Promise<string> =>
  received(async (context) => {
    const blanks = await writeTemplates(context, { year: 2024, out: newFolder(), units: [] }, () => undefined);
    const set = context.store.office.round(2024)?.set;
    const [story] = STORIES;
    if (!blanks.ok || !set || !story) throw new Error('no blank workbooks');
    for (const { file } of blanks.value)
      writeFileSync(file, (await filledForms(readFileSync(file), story, { set, year: 2024 })).first);
    return blanks.value.map(({ file }) => file);
  });

/** A sample office that has taken workbooks in. @returns its data folder. */
async function received(workbooks: (context: Context) => Promise<readonly string[]>): Promise<string> {
  const folder = emptyFolder();
  const now = () => new Date('2024-12-12T08:00:00+07:00');
  initOffice(folder, readSampleProfile(), now());
  const store = openStore(folder);
  if (!store.ok) throw new Error(store.error.code);
  const context = { store: store.value, tasks: keptTasks(), now };
  const request = { year: 2024, dryRun: false, answers: {}, user: 'thuky' };
  const imported = await importSubmissions(context, { ...request, paths: await workbooks(context) }, () => undefined);
  if (!imported.ok) throw new Error(imported.error.code);
  context.tasks.close();
  store.value.close();
  return folder;
}
