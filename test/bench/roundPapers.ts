/** argv: how many units. Times all papers of a round: the decision with its list, a certificate or a notice for every unit. */
import { fileURLToPath } from 'node:url';
import { createPaperRenderer } from '../../electron/documents/index.ts';
import { papersOf } from '../../shared/domain/decision.ts';
import { aDecisionModel, decidedUnits } from '../builders/decisionModel.ts';
import { haiDuongUnits } from '../builders/haiDuongUnits.ts';

const count = Number(process.argv[2] ?? '0');
const named = Array.from({ length: count }, (_none, i) => ({
  code: String(20_000 + i),
  name: haiDuongUnits[i % haiDuongUnits.length]?.name ?? '',
}));
const model = aDecisionModel({ units: decidedUnits(named) });
const papers = papersOf(model);
const renderer = createPaperRenderer({
  fontsFolder: fileURLToPath(new URL('../../resources/fonts/', import.meta.url)),
});
const start = performance.now();
for (const paper of papers) await renderer.render(paper, model);
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`${JSON.stringify({ seconds, papers: papers.length })}\n`);
