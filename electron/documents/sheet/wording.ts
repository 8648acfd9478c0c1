/** The texts of one paper with its fields filled in: what all builders share. */
import { type Language, textIn } from '../../../shared/domain/criteriaSet.ts';
import type { DecidedUnit } from '../../../shared/domain/decision.ts';
import type { PaperHead } from '../../../shared/domain/officePapers.ts';
import { type FieldValues, fillTemplate, linesOf, type PaperTexts } from '../../../shared/domain/paperTemplate.ts';
import { type Exact, type Points, toExact } from '../../../shared/domain/points.ts';
import { inSentence } from '../decidedUnit.ts';
import { hiddenExact, shownPoints, shownTotal } from '../shownPoints.ts';
import { numberText } from '../texts.ts';
import { dateIn, decimalIn, yearIn } from './dates.ts';
import type { Block, Sheet } from './sheet.ts';

/** Dots, as forms for the hand have them. */
const BLANK = '…………';
const BLANK_LINE = '…'.repeat(52);

/** Of a whole model only what heads, feet and marks need: a sheet is plain data. */
function headOf(model: PaperHead): PaperHead {
  const { authority, year, setTitle, setNotice, decisionMonth, issue, sample, draft, auditHead } = model;
  return { authority, year, setTitle, setNotice, decisionMonth, issue, sample, draft, auditHead };
}

export class Wording {
  readonly language: Language;
  private readonly texts: PaperTexts;
  private readonly values: FieldValues;

  constructor(language: Language, texts: PaperTexts, model: PaperHead) {
    this.language = language;
    this.texts = texts;
    this.values = {
      set: textIn(model.setTitle, language),
      year: yearIn(language, model.year),
      authority: model.authority.name,
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
    return { kind: 'paragraph', text: this.text(name, values) };
  }

  /** Title and subject in the middle. */
  titles(values: FieldValues = {}): readonly Block[] {
    return [
      { kind: 'centred', text: this.text('title') },
      { kind: 'centred', text: this.text('subject', values) },
    ];
  }

  /** A numbered paper of the office, dated. */
  sheet(model: PaperHead, blocks: readonly Block[]): Sheet {
    const { authority, issue, decisionMonth } = model;
    const symbol = authority.symbol.replace(/^[^-]*/, this.text('symbol'));
    const number = `${this.language === 'vi' ? 'Số: ' : this.language === 'th' ? 'ที่ ' : 'No. '}${numberText(issue.number)}/${symbol}`;
    const date = dateIn(this.language, issue.date, decisionMonth);
    return {
      ...this.plainSheet(model, blocks),
      numberLine: number,
      dateLine: this.language === 'vi' ? `${authority.place}, ${date}` : date,
    };
  }

  /** Without number, place and date: minutes and slips. */
  plainSheet(model: PaperHead, blocks: readonly Block[]): Sheet {
    const [title, subject] = blocks.flatMap((block) => (block.kind === 'centred' ? [block.text] : []));
    return {
      language: this.language,
      title: [title, subject].join(' ').replace(/\s+/g, ' ').trim(),
      model: headOf(model),
      numberLine: null,
      dateLine: null,
      recipientsTitle: this.text('recipientsTitle'),
      blocks,
    };
  }

  closing(model: PaperHead, values: FieldValues = {}): Block {
    return {
      kind: 'closing',
      text: this.text('closing', values),
      signatory: model.authority.signatory,
      recipients: this.lines('recipients', values),
    };
  }
}
