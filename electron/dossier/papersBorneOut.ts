/** Holds the register of numbers and the records of meetings against the log, which tells of each all that it says. */
import { z } from 'zod';
import { params } from '../../shared/contract/places/common.ts';
import { type AuditEvent, canonicalJson } from '../../shared/domain/audit.ts';
import { MEETINGS, PAPER_REGISTER } from './entryNames.ts';
import { jsonOf } from './jsonOf.ts';
import { type OpenDossier, sha256Of } from './openDossier.ts';

const text = z.string().max(10_000);
const numbers = z.object({
  numbers: z.array(
    z.object({ entry: params, by: text, at: text, withdrawn: z.object({ note: text, by: text, at: text }).nullable() }),
  ),
});
const meetings = z.object({
  meetings: z.array(z.object({ ordinal: z.int(), facts: z.record(text, z.json()), by: text, at: text })),
});

/** Names of entries. */
export async function papersNotBorneOut(
  { read }: OpenDossier,
  ofYear: readonly AuditEvent[],
): Promise<readonly string[]> {
  const [register, board] = [jsonOf(await read(PAPER_REGISTER)), jsonOf(await read(MEETINGS))];
  return [
    ...(numbersAsTold(register, ofYear) ? [] : [PAPER_REGISTER]),
    ...(meetingsAsTold(board, ofYear) ? [] : [MEETINGS]),
  ];
}

/** Those of the round's papers; numbers that other papers took belong to no year of a round. */
function numbersAsTold(json: unknown, ofYear: readonly AuditEvent[]): boolean {
  const shown = numbers.safeParse(json).data?.numbers.filter(({ entry }) => entry.year !== undefined);
  const told = ofYear.filter((one) => one.kind === 'number-given');
  return (
    shown !== undefined &&
    sameLines(
      shown.map(({ entry, by, at }) => canonicalJson([entry, by, at])),
      told.map(({ payload, actor, at }) => canonicalJson([payload, actor.user, at])),
    )
  );
}

function meetingsAsTold(json: unknown, ofYear: readonly AuditEvent[]): boolean {
  const shown = meetings.safeParse(json).data?.meetings;
  const told = ofYear.filter((one) => one.kind === 'meeting-recorded');
  return (
    shown !== undefined &&
    sameLines(
      shown.map(({ ordinal, facts, by, at }) => canonicalJson([ordinal, sha256Of(canonicalJson(facts)), by, at])),
      told.map(({ payload, actor, at }) => canonicalJson([payload.ordinal, payload.holds, actor.user, at])),
    )
  );
}

const sameLines = (some: readonly string[], others: readonly string[]): boolean =>
  some.toSorted().join('\n') === others.toSorted().join('\n');
