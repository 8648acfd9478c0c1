/** The decision that certifies the round's units, with its lists. */
import type { DecidedUnit, DecisionModel } from '../../../shared/domain/decision.ts';
import { UNIT_KINDS } from '../../../shared/domain/unit.ts';
import { countIn } from './dates.ts';
import { decisionAppendices } from './decisionAppendices.ts';
import type { Block, Sheet } from './sheet.ts';
import type { Wording } from './wording.ts';

export function decisionSheet(model: DecisionModel, w: Wording): Sheet {
  const met = model.units.filter((unit) => unit.level > 0);
  const unmet = model.units.filter((unit) => unit.level === 0);
  const kinds = kindsOf(model, w);
  const count = (units: readonly DecidedUnit[]): string => countIn(w.language, units.length);
  // Without a capacity the Chair is the authority and decides in the office's name.
  const deciding = w.text(w.signatory().capacity.trim() === '' ? 'decidingAlone' : 'deciding');
  const blocks: readonly Block[] = [
    { ...w.titles({ kinds }, model.ordinal > 1 ? 'subjectAdded' : 'subject'), bookmark: 1 },
    { kind: 'centred', text: w.capitals(deciding) },
    ...groundsOf(model, w),
    { kind: 'centred', text: w.text('enacting') },
    met.length === 0
      ? w.paragraph('noneRecognised')
      : w.paragraph('recognised', { met: count(met), levels: perLevel(met, w) }),
    unmet.length === 0 ? w.paragraph('allRecognised') : w.paragraph('notRecognised', { unmet: count(unmet) }),
    ...w.paragraphs('duties'),
    w.closing(),
    ...decisionAppendices(model, { met, unmet, kinds }, w),
  ];
  return w.sheet(model, blocks, model.authority.symbol);
}

/** The minutes come before what rests on them: the board's proposal, which is the last ground. */
function groundsOf(model: DecisionModel, w: Wording): readonly Block[] {
  const grounds = w.grounds();
  if (!model.meetingDay) return grounds;
  const minutes: Block = {
    kind: 'paragraph',
    text: w.text('groundMinutes', { meetingDate: w.dayOf(model.meetingDay, model) }),
    style: 'italic',
  };
  return [...grounds.slice(0, -1), minutes, ...grounds.slice(-1)];
}

/** "xã, thị trấn": the kinds that the round has, in the customary order. */
const kindsOf = ({ units }: DecisionModel, w: Wording): string =>
  UNIT_KINDS.filter((kind) => units.some((unit) => unit.kind === kind))
    .map((kind) => w.text(kind))
    .join(', ') || w.text('other');

/** How many units reached each level, highest first. */
function perLevel(met: readonly DecidedUnit[], w: Wording): string {
  const levels = [...new Set(met.map((unit) => unit.level))].sort((a, b) => b - a);
  return levels
    .map((level) => {
      const units = met.filter((unit) => unit.level === level).length;
      return w.text('levelCount', { count: countIn(w.language, units), level: w.level(level) });
    })
    .join('; ');
}
