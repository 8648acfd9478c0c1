/** argv: a folder of workbooks, an office's profile. Times the import alone, as the command line does it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSubmissions } from '../../electron/services/importSubmissions.ts';
import { initOffice } from '../../electron/services/initOffice.ts';
import { openStore } from '../../electron/store/index.ts';
import { startTaskRunner } from '../../electron/tasks/taskRunner.ts';

const [folder = '', profile = ''] = process.argv.slice(2);
const data = mkdtempSync(join(tmpdir(), 'bench-'));
const now = () => new Date('2024-12-10T00:00:00Z');
initOffice(data, JSON.parse(readFileSync(profile, 'utf8')), now());
const store = openStore(data);
if (!store.ok) throw new Error(store.error.code);
const tasks = startTaskRunner();
const start = performance.now();
const request = { paths: [folder], year: 2024, dryRun: false, answers: {}, user: null };
const report = await importSubmissions({ store: store.value, tasks, now }, request, () => undefined);
const seconds = (performance.now() - start) / 1000;
tasks.close();
store.value.close();
rmSync(data, { recursive: true });
if (!report.ok || report.value.files.some((one) => one.outcome !== 'accepted'))
  throw new Error('not all were accepted');
process.stdout.write(`${JSON.stringify({ seconds, files: report.value.files.length })}\n`);
