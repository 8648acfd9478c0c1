/** Random sheets in random layouts and number styles, written by hand-made XML: what is read is what was meant, or the cell is named. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { allCriteria, type Criterion } from '../../shared/domain/criteriaSet.ts';
import { formatPoints, ofThousandths } from '../../shared/domain/points.ts';
import { read, SAMPLE_SET } from '../builders/workbook.ts';

const criteria = allCriteria(SAMPLE_SET);

/** A cell as XML without its address: attributes, and what stands inside. */
type Xml = readonly [attributes: string, inside: string];
/** `meant`: the score, "KPS", or null where the cell says none plainly. */
type Typed = { readonly xml: Xml | null; readonly meant: string | null };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const inline = (text: string): Xml => [' t="inlineStr"', `<is><t xml:space="preserve">${escaped(text)}</t></is>`];
const formulaText = (text: string): Xml => [' t="str"', `<f>"x"</f><v>${escaped(text)}</v>`];
const runs = (text: string): Xml => [
  ' t="inlineStr"',
  `<is>${[...text].map((one) => `<r><t xml:space="preserve">${escaped(one)}</t></r>`).join('')}</is>`,
];
const number = (text: string, style = 0): Xml => [style ? ` s="${style}"` : '', `<v>${text}</v>`];

const textStyles: readonly ((text: string) => Xml)[] = [inline, formulaText, runs];
const plainForms: readonly ((text: string, maximum: string) => string)[] = [
  (text) => text,
  (text) => text.replace('.', ','),
  (text) => ` ${text.replace('.', ',')}\u00a0`,
  (text) => `${text.replace('.', ',')}đ`,
  (text) => `${text} điểm`,
  (text, maximum) => `${text}/${maximum}`,
  (text, maximum) => `${text.replace('.', ',')} / ${maximum} điểm`,
  (text) => `Đạt ${text}`,
  (text) => `${text} (có minh chứng)`,
  (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x0e50 + Number(digit))),
];

function typedFor({ maximum }: Criterion): fc.Arbitrary<Typed> {
  const score = fc.integer({ min: 0, max: maximum / 10 }).map((tens) => formatPoints(ofThousandths(tens * 10)));
  const most = formatPoints(maximum);
  const text = fc.tuple(score, fc.constantFrom(...plainForms), fc.constantFrom(...textStyles));
  return fc.oneof(
    { weight: 4, arbitrary: score.map((one): Typed => ({ xml: number(one), meant: one })) },
    { weight: 2, arbitrary: score.map((one): Typed => ({ xml: number(Number(one).toExponential()), meant: one })) },
    { weight: 1, arbitrary: score.map((one): Typed => ({ xml: ['', `<f>A1</f><v>${one}</v>`], meant: one })) },
    { weight: 4, arbitrary: text.map(([one, form, style]): Typed => ({ xml: style(form(one, most)), meant: one })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('KPS', 'không phát sinh').map((one): Typed => ({ xml: inline(one), meant: 'KPS' })),
    },
    { weight: 1, arbitrary: fc.constant<Typed>({ xml: null, meant: null }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('-', 'x', 'tốt', '1.000', '2 hoặc 3', '90%', '3/5/2024', '1,5-2')
        .map((one): Typed => ({ xml: inline(one), meant: null })),
    },
    // Styles 1 and 2 of STYLES show a percentage and a date.
    { weight: 1, arbitrary: score.map((one): Typed => ({ xml: number(one, 1), meant: null })) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 1, max: 45_000 })
        .map((serial): Typed => ({ xml: number(String(serial), 2), meant: null })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom<Xml>([' t="b"', '<v>1</v>'], [' t="e"', '<v>#REF!</v>'], ['', '<f>B1</f>'])
        .map((xml): Typed => ({ xml, meant: null })),
    },
  );
}

const STYLES =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0\\%%"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const HEADINGS = {
  code: 'TT',
  title: 'Tiêu chí',
  maximum: 'Điểm tối đa',
  score: 'Điểm tự chấm',
  other: 'Điểm thẩm định',
  note: 'Ghi chú',
};
type Column = keyof typeof HEADINGS;

type Layout = {
  readonly columns: readonly Column[];
  readonly left: number;
  readonly top: number;
  readonly codes: 'text' | 'number' | 'running' | 'none';
  readonly groups: boolean;
  readonly addresses: boolean;
  readonly prefix: string;
  readonly order: readonly Criterion[];
};

const layouts: fc.Arbitrary<Layout> = fc.record({
  columns: fc.shuffledSubarray(['code', 'title', 'maximum', 'score', 'other', 'note'] as const, { minLength: 6 }),
  left: fc.integer({ min: 0, max: 6 }),
  top: fc.integer({ min: 1, max: 30 }),
  codes: fc.constantFrom('text', 'number', 'running', 'none'),
  groups: fc.boolean(),
  addresses: fc.boolean(),
  prefix: fc.constantFrom('', 'x:', 'main:'),
  order: fc.oneof(fc.constant(criteria), fc.shuffledSubarray([...criteria], { minLength: criteria.length })),
});

function codeOf(layout: Layout, { code }: Criterion, index: number): Xml | null {
  if (layout.codes === 'none') return null;
  if (layout.codes === 'running') return number(String(index + 1));
  return layout.codes === 'number' ? number(code) : inline(code);
}

function rowsOf(layout: Layout, typed: ReadonlyMap<string, Typed>): readonly Partial<Record<Column, Xml | null>>[] {
  const grouped = layout.groups && layout.order === criteria;
  return layout.order.flatMap((criterion, index) => {
    const group = grouped ? SAMPLE_SET.groups.find((one) => one.criteria[0] === criterion) : undefined;
    const row = {
      code: codeOf(layout, criterion, index),
      title: inline(criterion.title.vi),
      maximum: number(formatPoints(criterion.maximum)),
      score: typed.get(criterion.code)?.xml ?? null,
      other: number('0.5'),
    };
    return group ? [{ code: inline(group.numeral), title: inline(group.title.vi) }, row] : [row];
  });
}

const letter = (column: number): string => String.fromCharCode(65 + column);

function workbookOf(layout: Layout, typed: ReadonlyMap<string, Typed>): Uint8Array {
  const { columns, left, top, addresses, prefix } = layout;
  const heading = Object.fromEntries(columns.map((one) => [one, inline(HEADINGS[one])]));
  const above = ['UBND XÃ HỒNG PHONG', 'BẢNG TỰ CHẤM ĐIỂM NĂM 2024'].map((line) => ({
    [columns[0] ?? 'title']: inline(line),
  }));
  const lines = [...above, heading, ...rowsOf(layout, typed)];
  const xml = lines.map((cells, index) => {
    const row = top + index;
    const written = Array.from({ length: left + columns.length }, (_none, column) => {
      const cell = cells[columns[column - left] ?? 'note'] ?? null;
      const shown = column < left ? null : cell;
      // Without addresses every cell must be there, or its neighbours move.
      if (!shown) return addresses ? '' : '<c/>';
      return `<c${addresses ? ` r="${letter(column)}${row}"` : ''}${shown[0]}>${shown[1]}</c>`;
    });
    return `<row r="${row}">${written.join('')}</row>`;
  });
  const sheet = `<worksheet xmlns="m"><sheetData>${xml.join('')}</sheetData></worksheet>`;
  const prefixed =
    prefix === ''
      ? sheet
      : sheet.replace(/<(\/?)([a-zA-Z])/g, `<$1${prefix}$2`).replace('xmlns=', `xmlns:${prefix.slice(0, -1)}=`);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  const relationships = (...all: readonly (readonly [string, string, string])[]) =>
    strToU8(
      `<Relationships>${all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${type}${kind}" Target="${target}"/>`).join('')}</Relationships>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    '_rels/.rels': relationships(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'styles', 'styles.xml'],
    ),
    'xl/styles.xml': strToU8(STYLES),
    'xl/worksheets/sheet1.xml': strToU8(prefixed),
  });
}

describe('any sheet', () => {
  it('is read as it was meant, or the cell is named', { timeout: 60_000 }, async () => {
    const scores = fc
      .tuple(...criteria.map(typedFor))
      .map((all) => new Map(all.map((one, index) => [criteria[index]?.code ?? '', one])));
    await fc.assert(
      fc.asyncProperty(layouts, scores, async (layout, typed) => {
        const reading = await read(workbookOf(layout, typed));
        const plain = [...typed].map(([code, { meant }]) => [code, meant] as const);
        if (plain.every(([, meant]) => meant === null)) {
          expect(reading).toMatchObject({ code: 'NO_SCORES' });
          return;
        }
        if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
        const { sheet } = reading;
        const shown = plain.map(([code]) => {
          const one = sheet.scores[code];
          return [
            code,
            one?.notApplicable ? 'KPS' : one?.value === null || one === undefined ? null : formatPoints(one.value),
          ] as const;
        });
        expect(shown).toEqual(plain);
        const named = new Set(sheet.findings.map(({ criterion }) => criterion));
        expect(plain.filter(([code, meant]) => meant === null && !named.has(code))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
