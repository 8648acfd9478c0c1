import type { Input, Output } from '../../../shared/contract/api.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';

export type UnitResult = Output<'decisions.get'>['units'][number];
export type Paper = Output<'decisions.get'>['papers'][number];
export type PaperId = Input<'decisions.preview'>['paper'];

export const idOf = ({ kind, unit, ordinal }: Paper): PaperId => ({ kind, unit: unit?.code ?? null, ordinal });
export const keyOf = ({ kind, unit, ordinal }: Paper): string => `${kind} ${unit?.code ?? ''} ${ordinal}`;

/** What leaves the office; the others are issued where somebody ticks them. */
const OUTGOING: ReadonlySet<Paper['kind']> = new Set(['decision', 'certificate', 'notice', 'amendment', 'revocation']);
export const isOutgoing = ({ kind }: Paper): boolean => OUTGOING.has(kind);

/** In the order of the season. */
export const LISTED_KINDS: readonly Paper['kind'][] = [
  'meeting-pack',
  'minutes',
  'proposal',
  'decision',
  'certificate',
  'notice',
  'amendment',
  'revocation',
  'summary',
];

/** draft → not issued → issued → signed. */
export type PaperState = 'draft' | 'notIssued' | 'issued' | 'signed';
export const paperState = ({ draft, issued, signed }: Paper): PaperState =>
  signed ? 'signed' : issued ? 'issued' : draft ? 'draft' : 'notIssued';

/** What the paper is called, wherever it stands alone. */
export const paperName = (t: Translate, { kind, unit }: Paper): string =>
  unit ? `${t(`window.decisions.kind_${kind}`)} · ${unit.name}` : t(`window.decisions.kind_${kind}`);

export type UnitState = 'ready' | 'blocked' | 'decided';
export const unitState = ({ decided, blockers }: UnitResult): UnitState =>
  decided ? 'decided' : blockers.length > 0 ? 'blocked' : 'ready';
