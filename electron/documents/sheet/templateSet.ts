import type { OfficePaperKind } from '../../../shared/domain/officePapers.ts';
import type { PaperTexts } from '../../../shared/domain/paperTemplate.ts';

/** The wording of every further paper, in one language. */
export type TemplateSet = Readonly<Record<OfficePaperKind, PaperTexts>>;
