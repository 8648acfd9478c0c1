/** argv: how many. Times that many decisions, each with its own list of one unit: what a mail merge would make. */
import { fileURLToPath } from 'node:url';
import { createPaperRenderer } from '../../electron/documents/index.ts';
import { aProvincesDecision } from '../builders/decisionModel.ts';

const fontsFolder = fileURLToPath(new URL('../../resources/fonts/', import.meta.url));
const model = aProvincesDecision();
const units = model.units.slice(0, Number(process.argv[2] ?? '0'));
const renderer = createPaperRenderer({ fontsFolder });
const start = performance.now();
for (const unit of units)
  await renderer.render({ kind: 'decision', unit: null, ordinal: 1 }, { ...model, units: [unit] });
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`${JSON.stringify({ seconds, papers: units.length })}\n`);
