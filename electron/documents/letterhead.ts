/** The head of a paper: by the decree issuing body on the left, nation and motto on the right; in other languages the body's name above. */
import type { Content } from 'pdfmake/interfaces.js';
import type { Language } from '../../shared/domain/criteriaSet.ts';
import { FORM, pageOf } from './form.ts';
import { centred, shortRule, underruled } from './textBlocks.ts';
import { MOTTO, NATION } from './texts.ts';

export type Letterhead = {
  readonly language: Language;
  readonly issuer: string;
  /** The body above it; a district People's Committee prints none (Decree 30/2020/NĐ-CP, appendix I). */
  readonly parent: string | null;
  /** An inside paper names the body alone. */
  readonly across?: boolean;
};

export const LEFT_WIDTH = 172;

/** @param leftWidth of the issuing body's column, in points. */
export function letterhead(head: Letterhead, leftWidth = LEFT_WIDTH): Content {
  if (head.language !== 'vi' || head.across) return { stack: plainHead(head) };
  return {
    columns: [
      { width: leftWidth, stack: issuer(head, leftWidth) },
      {
        width: '*',
        stack: [
          { ...centred(NATION, FORM.nationSize, { bold: true }), noWrap: true },
          underruled(MOTTO, FORM.mottoSize),
        ],
      },
    ],
  };
}

const plainHead = (head: Letterhead): Content[] => [
  ...(head.parent === null ? [] : [centred(head.parent, FORM.authoritySize)]),
  centred(head.issuer, FORM.titleSize, { bold: true }),
  shortRule(head.issuer, FORM.titleSize, pageOf(head).width),
];

function issuer({ issuer: name, parent }: Letterhead, width: number): Content[] {
  const lines = issuerLines(name);
  return [
    ...(parent === null ? [] : [centred(parent.toLocaleUpperCase('vi'), FORM.authoritySize)]),
    ...lines.map((line) => centred(line, FORM.authoritySize, { bold: true })),
    shortRule(lines.at(-1) ?? '', FORM.authoritySize, width),
  ];
}

/** "Ủy ban nhân dân huyện Nam Sách" breaks where the body's kind ends. */
export function issuerLines(name: string): readonly string[] {
  const match = /^(ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s+(.+)$/u.exec(name.normalize('NFC').toLocaleUpperCase('vi'));
  return match ? match.slice(1) : [name.toLocaleUpperCase('vi')];
}
