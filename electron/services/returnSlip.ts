/** What a unit gets back: every fault of its file at once, and what it has mended since the version before. */
import type { Language } from '../../shared/domain/criteriaSet.ts';
import type { Finding } from '../../shared/domain/findings.ts';
import type { ReturnSlipModel } from '../../shared/domain/officePapers.ts';
import { unprintableInNames } from '../../shared/domain/printable.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import { findingText } from '../../shared/i18n/findingText.ts';
import { type Translate, translator } from '../../shared/i18n/translator.ts';
import { paperFileName } from '../documents/index.ts';
import type { Round, Store } from '../store/index.ts';
import { curedBy } from './compareVersions.ts';
import type { Context, Reply } from './context.ts';
import type { MadeBytes } from './files.ts';
import { officeDay } from './officeDay.ts';
import { PDF } from './zip.ts';

export type SlipSubject = {
  readonly file: string;
  /** null = the file does not tell. */
  readonly unit: RoundUnit | null;
  /** ISO instant. */
  readonly receivedAt: string;
  readonly findings: readonly Finding[];
  readonly cured: readonly Finding[];
};
export type ReturnSlip = { readonly pdf: MadeBytes /** For a message. */; readonly text: string };
type Asked = {
  readonly round: Round;
  readonly subject: SlipSubject;
  /** Who received it. */
  readonly officer: string;
  readonly language: Language;
};

export async function returnSlip({ store, tasks }: Context, asked: Asked): Promise<Reply<ReturnSlip>> {
  const { subject, language } = asked;
  const paper = slipModel(store, asked, translator(language));
  if (paper.faults.length === 0) return fail('NOTHING_TO_RETURN', { file: subject.file });
  const request = { paper, options: { language } };
  const printed = await tasks.run('renderSheet', request);
  if (!printed.ok) return printed;
  if (!printed.value.ok) return printed.value;
  const text = await tasks.run('sheetText', request);
  if (!text.ok) return text;
  const about = subject.unit ? [subject.unit.code, subject.unit.name] : [paper.file.replace(/\.[^.]*$/, '')];
  const name = paperFileName({ kind: 'return-slip', language, year: asked.round.year, ordinal: null, about });
  return ok({ pdf: { name, type: PDF, bytes: printed.value.value }, text: text.value });
}

/** The version of a unit that counts, against the one before it. */
export function slipSubjectOf(store: Store, round: Round, unit: RoundUnit): Reply<SlipSubject> {
  const current = store.submissions.latestOf(round.year, unit.id);
  if (!current) return fail('NO_SUBMISSION', { unit: unit.code });
  const before = store.submissions.versions(round.year, unit.id).find(({ version }) => version < current.version);
  const findings = store.submissions.findingsOf(current.id);
  const cured = before ? curedBy(store.submissions.findingsOf(before.id), findings).cured : [];
  return ok({ file: current.fileName, unit, receivedAt: current.receivedAt, findings, cured });
}

const DAYS_TO_MEND = 5;
const MS_OF_DAY = 86_400_000;

function slipModel(store: Store, { round, subject, officer }: Asked, t: Translate): ReturnSlipModel {
  const { authority, sample } = store.office.office();
  const { file, unit, receivedAt, findings, cured } = subject;
  const receivedOn = officeDay(receivedAt);
  const soonest = officeDay(new Date(Date.parse(receivedAt) + DAYS_TO_MEND * MS_OF_DAY).toISOString());
  return {
    kind: 'return-slip',
    authority,
    year: round.year,
    setTitle: round.set.title,
    setNotice: round.set.official ? null : round.set.notice,
    decisionMonth: round.decisionMonth,
    issue: { number: null, date: null },
    sample,
    draft: false,
    auditHead: store.audit.head(),
    unit: unit && { code: unit.code, name: unit.name },
    file: printable(file.split(/[\\/]/).at(-1) ?? file),
    receivedOn,
    // The round's own date, unless that leaves no time.
    resubmitBy: soonest > round.submissionDue ? soonest : round.submissionDue,
    officer: { capacity: '', post: t('window.receipt.slipOfficer'), name: officer },
    faults: faultsOf(findings).map((one) => line(t, one)),
    cured: faultsOf(cured).map((one) => line(t, one)),
  };
}

/** Errors first; notes ask nothing of the unit. */
const faultsOf = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter(({ severity }) => severity === 'error'),
  ...findings.filter(({ severity }) => severity === 'warning'),
];

function line(t: Translate, one: Finding): ReturnSlipModel['faults'][number] {
  const { criterion, cell } = one;
  const places = [
    ...(criterion === null ? [] : [t('window.receipt.slipCriterion', { criterion })]),
    ...(cell === null ? [] : [t('window.receipt.slipCell', { cell })]),
  ];
  const place = places.length > 0 ? places.join(', ') : t('window.receipt.slipFile');
  return { place: printable(place), text: printable(withoutPlace(findingText(t, one), places[0] ?? '')) };
}

/** "Tiêu chí 1.1: điểm 4,5 vượt…" beside its place: "Điểm 4,5 vượt…". */
function withoutPlace(text: string, place: string): string {
  const rest = place !== '' && text.startsWith(`${place}: `) ? text.slice(place.length + 2) : text;
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

/** What a unit typed may hold any character; the slip shows that one stood there. */
const printable = (text: string): string =>
  unprintableInNames(text).reduce((rest, character) => rest.replaceAll(character, '?'), text.normalize('NFC'));
