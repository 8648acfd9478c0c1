/** A paper with a wording that is not stored, as a draft: what the office sees while it edits. */
import type { Correction } from '../../shared/domain/correction.ts';
import type { OfficePaper } from '../../shared/domain/officePapers.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Round, Store } from '../store/index.ts';
import { checkTexts, type TextsCommand } from './changePaperTexts.ts';
import { type Context, type Reply, roundOf } from './context.ts';
import type { MadeBytes } from './files.ts';
import { amendmentModel, meetingPackModel, minutesModel, revocationModel } from './officePaperModels.ts';
import { paperTexts, signedBy } from './paperTexts.ts';
import { printedUnit } from './printedUnit.ts';
import { printPaper } from './printPaper.ts';
import type { CorrectionAct } from './roundActs.ts';
import { type PaperSource, roundPapers } from './roundPapers.ts';
import { roundResults } from './roundResults.ts';
import { settingsOf } from './roundSettings.ts';
import { PDF } from './zip.ts';

type Asked = Omit<TextsCommand, 'user'>;

export async function previewPaperTexts({ store, tasks }: Context, asked: Asked): Promise<Reply<MadeBytes>> {
  const round = roundOf(store, asked.year);
  if (!round.ok) return round;
  const sound = checkTexts(store, asked);
  if (!sound.ok) return sound;
  const found = sourceFor(store, round.value, asked);
  if (!found.ok) return found;
  const texts = { ...paperTexts(store, asked), ...asked.texts };
  const { thaiDigits } = settingsOf(store, asked.year);
  const as = { authority: signedBy(store.office.office().authority, texts), draft: true };
  const source: PaperSource =
    found.value.form === 'decision'
      ? { ...found.value, model: { ...found.value.model, ...as }, texts }
      : {
          form: 'sheet',
          model: { ...rewritten(store, found.value.model, { texts, language: asked.language }), ...as },
          texts,
        };
  const bytes = await printPaper(tasks, source, { paperLanguage: asked.language, thaiDigits });
  return bytes.ok ? ok({ name: `mau-${asked.kind}.pdf`, type: PDF, bytes: bytes.value }) : bytes;
}

/** Board and agenda are texts of the template that the model carries. */
function rewritten(
  store: Store,
  model: OfficePaper,
  { texts, language }: Pick<Asked, 'texts' | 'language'>,
): OfficePaper {
  const sitting = { members: store.office.members(), facts: null, texts };
  if (model.kind === 'minutes') return { ...minutesModel(model, [], sitting), votes: model.votes };
  if (model.kind !== 'meeting-pack') return model;
  const own = (kind: 'minutes' | 'decision') => paperTexts(store, { year: model.year, kind, language });
  const draftTexts = { minutes: own('minutes'), decision: own('decision') };
  return { ...meetingPackModel(model, model.decision, { sitting, texts, draftTexts }), minutes: model.minutes };
}

/** The round's newest paper of the kind; where it has none yet, one about its first unit. */
function sourceFor(store: Store, round: Round, { kind }: Asked): Reply<PaperSource> {
  const papers = roundPapers(store, round);
  if (!papers.ok) return papers;
  const own = papers.value.findLast((one) => one.paper.kind === kind);
  if (own) return ok(own.source);
  const sheet = (model: OfficePaper): Reply<PaperSource> => ok({ form: 'sheet', model, texts: {} });
  const like = papers.value.find((one) => one.source.form === 'sheet');
  const results = roundResults(store, round);
  const unit = results.find((one) => one.outcome !== null);
  const printed = unit && printedUnit(round.set, unit);
  if (like?.source.form !== 'sheet' || !unit || !printed) return fail('NO_SUBMISSION', { year: round.year });
  const blank = { number: null, date: null };
  const given = { head: { ...like.source.model, issue: blank }, corrected: blank };
  const correction = { id: 0, unitId: unit.unit.id, reason: '…', decidedOn: '', by: '', at: '' };
  const act = (one: Correction): CorrectionAct => ({
    kind: one.kind,
    correction: one,
    unit,
    ordinal: 1,
    at: '',
    auditHead: '',
  });
  if (kind === 'revocation') return sheet(revocationModel(given, act({ ...correction, kind }), printed));
  if (kind !== 'amendment') return fail('PAPER_UNKNOWN', { kind, unit: null });
  const amendment = {
    ...correction,
    kind: 'amendment',
    scores: [],
    total: printed.total,
    level: printed.level,
  } as const;
  return sheet(amendmentModel(given, act(amendment), { was: printed, becomes: printed }));
}
