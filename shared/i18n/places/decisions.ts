/** Texts of the window: decisions, put together from the parts of the place; a test holds that no key stands in two. */
import { corrections } from './decisions/corrections.ts';
import { meeting } from './decisions/meeting.ts';
import { papers } from './decisions/papers.ts';
import { printing } from './decisions/printing.ts';
import { register } from './decisions/register.ts';
import { results } from './decisions/results.ts';
import { signing } from './decisions/signing.ts';
import { verifying } from './decisions/verifying.ts';
import { wording } from './decisions/wording.ts';

const vi = {
  ...results.vi,
  ...papers.vi,
  ...register.vi,
  ...printing.vi,
  ...corrections.vi,
  ...meeting.vi,
  ...wording.vi,
  ...signing.vi,
  ...verifying.vi,
};

const en = {
  ...results.en,
  ...papers.en,
  ...register.en,
  ...printing.en,
  ...corrections.en,
  ...meeting.en,
  ...wording.en,
  ...signing.en,
  ...verifying.en,
};

const th = {
  ...results.th,
  ...papers.th,
  ...register.th,
  ...printing.th,
  ...corrections.th,
  ...meeting.th,
  ...wording.th,
  ...signing.th,
  ...verifying.th,
};

export const decisions = { vi, en, th };
