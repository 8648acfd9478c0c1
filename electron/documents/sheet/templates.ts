/** The shipped wording of the further papers, by language. An office's own goes over it with `applyTemplate` (shared/domain/paperTemplate.ts). */
import type { Language } from '../../../shared/domain/criteriaSet.ts';
import type { TemplateSet } from './templateSet.ts';
import { templatesEn } from './templates.en.ts';
import { templatesTh } from './templates.th.ts';
import { templatesVi } from './templates.vi.ts';

export const TEMPLATES: Readonly<Record<Language, TemplateSet>> = { vi: templatesVi, en: templatesEn, th: templatesTh };
