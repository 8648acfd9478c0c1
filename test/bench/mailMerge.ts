/**
 * argv: how many, a folder. What an office does without this program: LibreOffice's mail merge of one decision with a table of units, one PDF for each.
 * Only the merge is timed, neither the start nor the making of the template. Needs LibreOffice's parts for databases (Debian: libreoffice-base and
 * libreoffice-base-drivers); without them it ends with 1.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { paperDocx } from '../../electron/documents/index.ts';
import { formatExact, formatPoints } from '../../shared/domain/points.ts';
import { aDecidedUnit, aProvincesDecision } from '../builders/decisionModel.ts';

const [count = '0', parent = ''] = process.argv.slice(2);
const folder = join(parent, 'merge');
const model = aProvincesDecision();

/** Every run anew, the user's profile of LibreOffice as well. */
function soffice(...argv: readonly string[]): void {
  const profile = pathToFileURL(join(folder, 'office')).href;
  spawnSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--norestore', ...argv], { stdio: 'ignore' });
}

/** The decision of one unit, with a field of the table wherever the unit shows. */
async function makeTemplate(): Promise<void> {
  const sample = aDecidedUnit({ name: '@name@', total: '81.23' });
  const word = join(folder, 'template.docx');
  writeFileSync(word, await paperDocx({ kind: 'decision', unit: null, ordinal: 1 }, { ...model, units: [sample] }));
  soffice('--convert-to', 'fodt', '--outdir', folder, word);
  const file = join(folder, 'template.fodt');
  const shown = { name: '@name@', self: '92,50', total: '81,23', level: 'Mức 1' };
  let text = readFileSync(file, 'utf8');
  for (const [column, sampled] of Object.entries(shown)) {
    const field = `<text:database-display text:table-name="units" text:table-type="table" text:column-name="${column}" text:database-name="units"/>`;
    const at = text.lastIndexOf(`>${sampled}<`);
    if (at < 0) throw new Error(`no ${column} in the template`);
    text = `${text.slice(0, at + 1)}${field}${text.slice(at + 1 + sampled.length)}`;
  }
  writeFileSync(file, text);
}

function writeTable(): void {
  const rows = model.units
    .slice(0, Number(count))
    .map(({ code, name, selfTotal, total, level }) => [
      code,
      name,
      selfTotal === null ? '–' : formatPoints(selfTotal),
      formatExact(total),
      `Mức ${level}`,
    ]);
  const lines = [['code', 'name', 'self', 'total', 'level'], ...rows].map((row) =>
    row.map((cell) => `"${cell}"`).join(';'),
  );
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'units.csv'), `${lines.join('\n')}\n`);
}

/** A profile finds its macros as XML. */
function putMacro(): void {
  const library = join(folder, 'office', 'user', 'basic', 'Standard');
  const source = readFileSync(new URL('./mailMerge.bas', import.meta.url), 'utf8').replaceAll('&', '&amp;');
  const spaces = 'xmlns:script="http://openoffice.org/2000/script" xmlns:library="http://openoffice.org/2000/library"';
  writeFileSync(
    join(library, 'Merge.xba'),
    `<script:module ${spaces} script:name="Merge" script:language="StarBasic">${source}</script:module>`,
  );
  writeFileSync(
    join(library, 'script.xlb'),
    `<library:library ${spaces} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Merge"/></library:library>`,
  );
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'printed'), { recursive: true });
await makeTemplate();
writeTable();
putMacro();
soffice(`macro:///Standard.Merge.Run("${pathToFileURL(folder).href}")`);
const told = join(folder, 'said.txt');
const said = existsSync(told) ? readFileSync(told, 'utf8').trim() : 'nothing';
const made = readdirSync(join(folder, 'printed')).length;
if (!/^\d+$/.test(said) || made !== Number(count)) {
  process.stderr.write(`LibreOffice merged ${made} of ${count}: ${said}\n`);
  process.exit(1);
}
process.stdout.write(`${JSON.stringify({ seconds: Number(said) / 1000, papers: made })}\n`);
