/** argv: how many papers, "kept" or "anew" (fonts parsed once, or for each paper). Times one-page certificates. */
import { fileURLToPath } from 'node:url';
import { createPaperRenderer } from '../../electron/documents/index.ts';
import { papersOf } from '../../shared/domain/decision.ts';
import { aProvincesDecision } from '../builders/decisionModel.ts';

const [count = '0', fonts = 'kept'] = process.argv.slice(2);
const fontsFolder = fileURLToPath(new URL('../../resources/fonts/', import.meta.url));
const model = aProvincesDecision();
const papers = papersOf(model)
  .filter((paper) => paper.kind === 'certificate')
  .slice(0, Number(count));
const kept = createPaperRenderer({ fontsFolder });
const start = performance.now();
for (const paper of papers) await (fonts === 'kept' ? kept : createPaperRenderer({ fontsFolder })).render(paper, model);
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`${JSON.stringify({ seconds, papers: papers.length })}\n`);
