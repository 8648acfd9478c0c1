/** Minutes of the board's meeting: who was there, what was said, how each unit was voted on. No place-and-date line; secretary left, chair right. */
import type { MinutesModel } from '../../../shared/domain/officePapers.ts';
import { totalCell } from './decisionAppendices.ts';
import type { Block, Sheet } from './sheet.ts';
import type { Wording } from './wording.ts';

export const minutesSheet = (model: MinutesModel, w: Wording): Sheet =>
  w.plainSheet(model, [w.titles({ board: model.board }), ...minutesBlocks(model, w)]);

export function minutesBlocks(model: MinutesModel, w: Wording): readonly Block[] {
  const { board, from, until, place, chair, secretary, votes } = model;
  return [
    w.paragraph('opening', { board, place: w.orBlank(place), fromTime: w.time(from), fromDate: w.dayOf(from, model) }),
    w.heading('attendanceHeading'),
    w.paragraph('chair', chair),
    w.paragraph('secretary', secretary),
    attendance(model, w),
    ...quorum(model, w),
    w.heading('discussionHeading'),
    ...(model.discussion.length > 0 ? model.discussion : w.blankLines()).map(
      (text): Block => ({ kind: 'paragraph', text }),
    ),
    w.heading('votesHeading'),
    voteTable(model, w),
    ...votes
      .filter(({ recused }) => recused.length > 0)
      .map(({ unit, recused, why }) =>
        w.paragraph('recused', { unit, names: `${recused.join(', ')}${why ? ` (${why})` : ''}` }),
      ),
    {
      kind: 'two-signatures',
      text: w.text('closing', { untilTime: w.time(until), untilDate: w.dayOf(until ?? from, model) }),
      left: { capacity: '', post: w.text('secretaryPost'), name: secretary.name },
      right: { capacity: '', post: w.text('chairPost'), name: chair.name },
    },
  ];
}

function attendance({ present, absent, awaited }: MinutesModel, w: Wording): Block {
  const rows = [
    ...present.map(({ name, title }) => [name, title, w.text('yes')]),
    ...awaited.map(({ name, title }) => [name, title, '']),
    ...absent.map(({ name, title, reason }) => [name, title, [w.text('no'), ...(reason ? [reason] : [])].join(': ')]),
  ];
  return {
    kind: 'table',
    columns: w.columns('attendanceColumns', 4),
    widths: [34, '*', '*', 110],
    middle: [0, 3],
    rows: rows.map((row, i) => [String(i + 1), ...row]),
  };
}

function quorum({ present, absent, quorum: found }: MinutesModel, w: Wording): readonly Block[] {
  if (found === null) return [];
  return [
    w.paragraph(found.met ? 'quorumMet' : 'quorumUnmet', {
      present: String(present.length),
      members: String(present.length + absent.length),
      need: String(found.need),
    }),
  ];
}

const voteTable = ({ votes }: MinutesModel, w: Wording): Block => ({
  kind: 'table',
  columns: w.columns('voteColumns', 8),
  widths: [32, '*', 50, 50, 44, 48, 38, 58],
  middle: [0, 2, 3, 4, 5, 6, 7],
  rows: votes.map((vote, i) => [
    String(i + 1),
    vote.unit,
    totalCell(vote.total, w, false),
    w.level(vote.level),
    ...(vote.count ? [vote.count.inFavour, vote.count.against, vote.count.abstained].map(String) : ['', '', '']),
    vote.carried === null ? '' : w.text(vote.carried ? 'carried' : 'rejected'),
  ]),
});
