/**
 * argv: how many, a folder. What an office does without this program: one filled Word file for every unit, all made into
 * PDF by one run of LibreOffice. Only that run is timed, not the filling.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paperDocx } from '../../electron/documents/index.ts';
import { aProvincesDecision } from '../builders/decisionModel.ts';

const [count = '0', folder = ''] = process.argv.slice(2);
const [filled, printed] = [join(folder, 'filled'), join(folder, 'printed')];
rmSync(filled, { recursive: true, force: true });
rmSync(printed, { recursive: true, force: true });
mkdirSync(filled, { recursive: true });
const model = aProvincesDecision();
for (const unit of model.units.slice(0, Number(count)))
  writeFileSync(
    join(filled, `${unit.code}.docx`),
    await paperDocx({ kind: 'decision', unit: null, ordinal: 1 }, { ...model, units: [unit] }),
  );
const files = readdirSync(filled).map((name) => join(filled, name));
const start = performance.now();
spawnSync(
  'soffice',
  [
    `-env:UserInstallation=file://${join(folder, 'office')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    printed,
    ...files,
  ],
  { stdio: 'ignore' },
);
const seconds = (performance.now() - start) / 1000;
const made = readdirSync(printed).length;
if (made !== files.length) throw new Error(`LibreOffice made ${made} of ${files.length}`);
process.stdout.write(`${JSON.stringify({ seconds, papers: made })}\n`);
