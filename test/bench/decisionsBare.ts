/** argv: how many. The definitions of decisions.ts by pdfmake as it comes, which parses its fonts for every document. */
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import { roundPaper } from '../../electron/documents/sheet/roundPaper.ts';
import { sheetDefinition } from '../../electron/documents/sheet/sheetDefinition.ts';
import { aProvincesDecision } from '../builders/decisionModel.ts';

const face = (style: string): string =>
  fileURLToPath(new URL(`../../resources/fonts/Tinos-${style}.ttf`, import.meta.url));
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setFonts({
  Tinos: { normal: face('Regular'), bold: face('Bold'), italics: face('Italic'), bolditalics: face('BoldItalic') },
});
const model = aProvincesDecision();
const units = model.units.slice(0, Number(process.argv[2] ?? '0'));
const start = performance.now();
for (const unit of units) {
  const made = roundPaper({ kind: 'decision', unit: null, ordinal: 1 }, { ...model, units: [unit] });
  if (made.form === 'text') await pdfmake.createPdf(sheetDefinition(made.sheet)).getBuffer();
}
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`${JSON.stringify({ seconds, papers: units.length })}\n`);
