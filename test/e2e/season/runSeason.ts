/**
 * Plays the season in a process of its own, which a test can start where there is no network.
 * @param argv the host, and the folder that holds `workbooks`, `key.p12`, `pin` and `authority.pem`; `played.json` and `papers.zip` are left there.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { emptyFolder } from '../seasons.ts';
import { CountedHands } from './CountedHands.ts';
import { HOSTS, openIn } from './hosts.ts';
import { playSeason } from './playSeason.ts';

const [asked = '', folder = ''] = process.argv.slice(2);
const host = HOSTS.find((one) => one === asked) ?? 'browser';
const workbooks = readdirSync(join(folder, 'workbooks'))
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(folder, 'workbooks', name)) }));

const { page, own, complaints, saved, close } = await openIn[host](emptyFolder(), folder);
const requested = new Set<string>();
page.context().on('request', (request) => requested.add(new URL(request.url()).origin));
const hands = new CountedHands(page);
try {
  const { archive, ...played } = await playSeason(page, hands, {
    workbooks,
    key: { file: join(folder, 'key.p12'), pin: readFileSync(join(folder, 'pin'), 'utf8') },
    saved,
    authority: { name: 'co-quan.pem', bytes: readFileSync(join(folder, 'authority.pem')) },
  });
  writeFileSync(join(folder, 'papers.zip'), archive);
  const report = {
    ...played,
    actions: hands.actions,
    complaints,
    own,
    asked: [...requested],
  };
  writeFileSync(join(folder, 'played.json'), JSON.stringify(report));
} catch (error) {
  // The last thing that was done, and the window as it stood, tell where the season got stuck.
  await page.screenshot({ path: join(folder, 'stuck.png') });
  process.stderr.write(`after ${JSON.stringify(hands.actions.at(-1))}, see ${join(folder, 'stuck.png')}\n`);
  throw error;
} finally {
  await close();
}
