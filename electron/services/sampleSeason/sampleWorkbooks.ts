/** The sample communes' workbooks, as they would come by mail: with their faults, and a second one where one is sent again. */
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Store } from '../../store/index.ts';
import { type Progress, type Reply, roundOf } from '../context.ts';
import type { MadeBytes } from '../files.ts';
import { blankWorkbooks } from '../writeTemplates.ts';
import { againName, filledForms } from './fillForms.ts';
import { STORIES } from './stories.ts';

/** @returns those sent again last; never for an office that is not the sample. */
export async function sampleWorkbooks(
  store: Store,
  year: number,
  progress: Progress,
): Promise<Reply<readonly MadeBytes[]>> {
  if (!store.office.office().sample) return fail('NOT_SAMPLE');
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const blanks = await blankWorkbooks({ store }, { year, units: STORIES.map((one) => one.code) }, () => undefined);
  if (!blanks.ok) return blanks;
  const [first, again]: [MadeBytes[], MadeBytes[]] = [[], []];
  for (const [index, blank] of blanks.value.entries()) {
    const story = STORIES.find((one) => one.code === blank.unit);
    if (!story) continue;
    progress(index, blanks.value.length, blank.name);
    const filled = await filledForms(blank.bytes, story, round.value);
    first.push({ name: blank.name, type: blank.type, bytes: filled.first });
    if (filled.again) again.push({ name: againName(blank.name), type: blank.type, bytes: filled.again });
  }
  return ok([...first, ...again]);
}
