/** The sample season: its communes send their workbooks. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { type Reply, roundOf } from '../../services/context.ts';
import { sampleWorkbooks } from '../../services/sampleSeason/sampleWorkbooks.ts';
import type { Desk } from '../desk.ts';
import { importWork } from './receipt.ts';

export function receiveSample(
  desk: Desk,
  { year }: Input<'office.receiveSample'>,
  user: string,
): Reply<Output<'office.receiveSample'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store } = context.value;
  if (!store.office.office().sample) return fail('NOT_SAMPLE');
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const work = importWork(desk, year, user);
  if (!work.ok) return work;
  return ok(
    desk.jobs.start(async (progress, signal) => {
      const made = await sampleWorkbooks(store, year, progress);
      if (!made.ok) return made;
      const tokens = made.value.flatMap(({ name, bytes }) => desk.files.put(name, new Uint8Array(bytes)) ?? []);
      return work.value(tokens, progress, signal);
    }),
  );
}
