import type { PaperKind } from '../../../shared/domain/decision.ts';
import type { OfficePaperKind } from '../../../shared/domain/officePapers.ts';
import type { PaperTexts } from '../../../shared/domain/paperTemplate.ts';

/** The wording of every paper, in one language. */
export type TemplateSet = Readonly<Record<PaperKind | OfficePaperKind, PaperTexts>>;
/** That of the papers which a decided round gives; the further papers have files of their own. */
export type RoundTemplateSet = Readonly<Record<PaperKind, PaperTexts>>;
