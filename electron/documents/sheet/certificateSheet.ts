/** One unit's certificate: it rests on the decision, whose number and date it repeats, and has no number of its own. */
import type { Language } from '../../../shared/domain/criteriaSet.ts';
import type { DecidedUnit, DecisionModel, Signatory } from '../../../shared/domain/decision.ts';
import type { PaperHead } from '../../../shared/domain/officePapers.ts';
import { hiddenExact, shownExact, shownTotal } from '../shownPoints.ts';
import { numberText } from '../texts.ts';
import { dateIn, decimalIn } from './dates.ts';
import { headOf, type Wording } from './wording.ts';

export type CertificateLine = {
  readonly role:
    | 'title'
    | 'recognises'
    | 'unit'
    | 'code'
    | 'standard'
    | 'year'
    | 'level'
    | 'total'
    | 'exactly'
    | 'ground';
  readonly text: string;
};

/** A sheet to hang: lines in the middle, each by what it says. PDF and Word are made from the same. */
export type CertificateSheet = {
  readonly language: Language;
  readonly title: string;
  readonly model: PaperHead;
  readonly issuer: string;
  readonly parent: string | null;
  readonly lines: readonly CertificateLine[];
  readonly dateLine: string;
  readonly signatory: Signatory;
  /** Of the QR code, which only the PDF has; null where there is none. */
  readonly code: { readonly data: string; readonly text: string } | null;
};

/** @throws RangeError for a unit that reached no level. */
export function certificateSheet(model: DecisionModel, unit: DecidedUnit, w: Wording): CertificateSheet {
  if (unit.level < 1) throw new RangeError(`no certificate for ${unit.code}: it reached no level`);
  const { authority, issue, decisionMonth } = model;
  const date = dateIn(w.language, issue.date, decisionMonth);
  const number = `${numberText(issue.number)}/${authority.symbol}`;
  const lines = linesOf(model, unit, { date, number }, w);
  const data = model.certificateCodes?.[unit.code];
  const about = [w.text('title'), unit.name, `(${unit.code})`, w.text('standard'), w.text('year'), w.level(unit.level)];
  return {
    language: w.language,
    title: [...about, ...(issue.number === null ? [] : [`(${number})`])].join(' ').replace(/\s+/g, ' '),
    model: headOf(model, w.language),
    ...w.issuers(model),
    lines,
    dateLine: w.language === 'vi' ? `${authority.place}, ${date}` : date,
    signatory: w.signatory(),
    code: data === undefined ? null : { data, text: w.text('code') },
  };
}

function linesOf(
  model: DecisionModel,
  unit: DecidedUnit,
  decision: { readonly date: string; readonly number: string },
  w: Wording,
): readonly CertificateLine[] {
  const exactly = hiddenExact(unit.total);
  const decimal = (shown: string): string => decimalIn(w.language, shown);
  const totals = { total: decimal(shownTotal(unit.total)), maximum: decimal(shownExact(model.totalMaximum)) };
  return [
    { role: 'title', text: w.text('title') },
    { role: 'recognises', text: w.text('recognises') },
    { role: 'unit', text: w.capitals(unit.name) },
    { role: 'code', text: w.text('unitCode', { code: unit.code }) },
    { role: 'standard', text: w.text('standard') },
    { role: 'year', text: w.text('year') },
    { role: 'level', text: w.capitals(w.level(unit.level)) },
    { role: 'total', text: w.text('total', totals) },
    ...(exactly === null ? [] : [{ role: 'exactly', text: w.text('exactly', { total: decimal(exactly) }) } as const]),
    { role: 'ground', text: w.text('ground', decision) },
  ];
}
