/** The texts of one paper with its fields filled in: what all builders share. */
import { type Language, textIn } from '../../../shared/domain/criteriaSet.ts';
import type { DecidedUnit, Signatory } from '../../../shared/domain/decision.ts';
import type { PaperHead } from '../../../shared/domain/officePapers.ts';
import { type FieldValues, fillTemplate, linesOf, type PaperTexts } from '../../../shared/domain/paperTemplate.ts';
import { type Exact, type Points, toExact } from '../../../shared/domain/points.ts';
import { inSentence } from '../decidedUnit.ts';
import { hiddenExact, shownPoints, shownTotal } from '../shownPoints.ts';
import { numberText, provinceText } from '../texts.ts';
import { dateIn, decimalIn, yearIn } from './dates.ts';
import { authorityIn, placeIn, signingIn } from './officeTerms.ts';
import type { Block, Sheet } from './sheet.ts';

/** Dots, as forms for the hand have them. */
const BLANK = '…………';
/** As long as an indented line of either typeface holds. */
const BLANK_LINE = '…'.repeat(30);

/** Of a whole model only what heads, feet and marks need, in the paper's language: a sheet is plain data. */
export function headOf(model: PaperHead, language: Language): PaperHead {
  const { authority, year, decisionMonth, issue, sample, draft, auditHead } = model;
  const setTitle = { vi: textIn(model.setTitle, language) };
  const setNotice = model.setNotice === null ? null : { vi: textIn(model.setNotice, language) };
  return { authority, year, setTitle, setNotice, decisionMonth, issue, sample, draft, auditHead };
}

/** "Điều 1.", "Article 1.", "ข้อ 1": what an article begins with. */
const LEAD = /^(?:Điều|Article|ข้อ)\s+\d+\.?(?=\s)/u;
const NUMBER_WORDS = { vi: 'Số: ', en: 'No. ', th: 'ที่ ' } as const;

export class Wording {
  readonly language: Language;
  private readonly texts: PaperTexts;
  /** HEAD_FIELDS of shared/domain/paperTemplate.ts. */
  private readonly values: FieldValues;

  constructor(language: Language, texts: PaperTexts, model: PaperHead) {
    const { name, province, signatory } = model.authority;
    this.language = language;
    this.texts = texts;
    this.values = {
      set: textIn(model.setTitle, language),
      year: yearIn(language, model.year),
      authority: authorityIn(language, name),
      province: placeIn(language, provinceText(province)),
      capacity: signingIn(language, signatory.capacity),
      post: signingIn(language, signatory.post),
      signer: signatory.name,
    };
  }

  text(name: string, values: FieldValues = {}): string {
    const text = this.texts[name];
    if (text === undefined) throw new RangeError(`no text ${name}`);
    return fillTemplate(text, { ...this.values, ...values });
  }

  lines(name: string, values: FieldValues = {}): readonly string[] {
    return linesOf(this.text(name, values));
  }

  /** The heads of a table's columns: as many as it has, whatever an office made of the text. */
  columns(name: string, count: number): readonly string[] {
    const lines = this.lines(name);
    return Array.from({ length: count }, (_none, i) => lines[i] ?? '');
  }

  /** Capitals where the decree wants them; other languages write names as they are. */
  capitals(text: string): string {
    return this.language === 'vi' ? text.toLocaleUpperCase('vi') : text;
  }

  level(level: number): string {
    return level === 0 ? this.text('notMet') : this.text('level', { number: String(level) });
  }

  /** "87,50", with the exact value where that hides something. */
  total(total: Exact): string {
    const exactly = hiddenExact(total);
    return decimalIn(this.language, `${shownTotal(total)}${exactly === null ? '' : ` (${exactly})`}`);
  }

  /** A mean, which nothing is decided by: two decimals alone. */
  cut(value: Exact): string {
    return decimalIn(this.language, shownTotal(value));
  }

  score(points: Points | null): string {
    return points === null ? this.text('missing') : decimalIn(this.language, shownPoints(points));
  }

  selfTotal({ selfTotal }: DecidedUnit): string {
    return selfTotal === null ? this.text('missing') : this.total(toExact(selfTotal));
  }

  date(date: string): string {
    return dateIn(this.language, date, date.slice(0, 7));
  }

  /** "08:30" of an ISO time; null leaves room for the hand. */
  time(at: string | null): string {
    return at === null ? BLANK : at.slice(11, 16);
  }

  /** The day of an ISO day or time; null leaves room for it in the month of the decision. */
  dayOf(at: string | null, { decisionMonth }: PaperHead): string {
    return at === null ? dateIn(this.language, null, decisionMonth) : this.date(at.slice(0, 10));
  }

  orBlank(text: string | null): string {
    return text ?? BLANK;
  }

  /** Room to write down what was said. */
  blankLines(): readonly string[] {
    return [BLANK_LINE, BLANK_LINE, BLANK_LINE];
  }

  /** A unit's name within a sentence. */
  inSentence(name: string): string {
    return this.language === 'vi' ? inSentence(name) : name;
  }

  heading(name: string, bookmark?: 1 | 2): Block {
    return { kind: 'heading', text: this.text(name), ...(bookmark ? { bookmark } : {}) };
  }

  paragraph(name: string, values: FieldValues = {}): Block {
    return { kind: 'paragraph', ...ledBy(this.text(name, values)) };
  }

  /** A text of several lines, each a paragraph. */
  paragraphs(name: string, values: FieldValues = {}): readonly Block[] {
    return this.lines(name, values).map((text): Block => ({ kind: 'paragraph', ...ledBy(text) }));
  }

  grounds(values: FieldValues = {}): readonly Block[] {
    return this.lines('grounds', values).map((text): Block => ({ kind: 'paragraph', text, style: 'italic' }));
  }

  /** Title and subject in the middle. */
  titles(values: FieldValues = {}, subject = 'subject'): Extract<Block, { kind: 'titles' }> {
    return { kind: 'titles', title: this.text('title'), text: this.text(subject, values) };
  }

  /** A numbered paper of the office, dated. `symbol`: behind the number, "QĐ-UBND". */
  sheet(model: PaperHead, blocks: readonly Block[], symbol = this.symbolOf(model)): Sheet {
    const { authority, issue, decisionMonth } = model;
    const plain = this.plainSheet(model, blocks);
    const number = `${numberText(issue.number)}/${symbol}`;
    return {
      ...plain,
      // The file's id is made of its title: the same paper with a number is another file.
      title: issue.number === null ? plain.title : `${plain.title} (${number})`,
      numberLine: `${NUMBER_WORDS[this.language]}${number}`,
      dateLine: [
        ...(this.language === 'vi' ? [authority.place] : []),
        dateIn(this.language, issue.date, decisionMonth),
      ].join(', '),
    };
  }

  /** The kind of this paper in the place of the decision's: "QĐ-UBND" → "BC-UBND". A number is the same in every language. */
  private symbolOf({ authority }: PaperHead): string {
    return authority.symbol.replace(/^[^-]*/, this.text('symbol'));
  }

  /** Without number, place and date: minutes and slips. */
  plainSheet(model: PaperHead, blocks: readonly Block[]): Sheet {
    const titles = blocks.flatMap((block) => (block.kind === 'titles' ? [block.title, block.text] : []));
    return {
      language: this.language,
      title: titles.join(' ').replace(/\s+/g, ' ').trim(),
      model: headOf(model, this.language),
      ...this.issuers(model),
      numberLine: null,
      dateLine: null,
      recipientsTitle: this.text('recipientsTitle'),
      blocks,
    };
  }

  issuers({ authority: { parentName } }: PaperHead): Pick<Sheet, 'issuer' | 'parent'> {
    return { issuer: this.text('issuer'), parent: parentName === null ? null : authorityIn(this.language, parentName) };
  }

  signatory(): Signatory {
    return {
      capacity: this.capitals(this.text('capacity')),
      post: this.capitals(this.text('post')),
      name: this.text('signer'),
    };
  }

  closing(values: FieldValues = {}, signatory = this.signatory(), recipients = 'recipients'): Block {
    return {
      kind: 'closing',
      ...ledBy(this.text('closing', values)),
      signatory,
      recipients: this.lines(recipients, values),
    };
  }
}

/** An article's number apart from its text. */
function ledBy(text: string): { readonly lead?: string; readonly text: string } {
  const [lead] = LEAD.exec(text) ?? [];
  return lead === undefined ? { text } : { lead, text: text.slice(lead.length).trimStart() };
}
