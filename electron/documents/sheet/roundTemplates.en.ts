/** The shipped wording of decision, certificate and notice in English, in its own plain form. */
import { COMMON } from './commonTexts.ts';
import type { RoundTemplateSet } from './templateSet.ts';

const KINDS = {
  commune: 'communes',
  ward: 'wards',
  township: 'townships',
  'special-zone': 'special zones',
  other: 'units',
} as const;

export const roundTemplatesEn: RoundTemplateSet = {
  decision: {
    ...COMMON.en,
    ...KINDS,
    title: 'DECISION',
    subject: 'Certification of {{kinds}}\nunder “{{set}}” for {{year}}',
    subjectAdded: 'Additional certification of {{kinds}}\nunder “{{set}}” for {{year}}',
    deciding: '{{authority}}',
    decidingAlone: '{{post}}, {{authority}}',
    grounds: [
      'Under the law on the organisation of local government;',
      'Under the criteria set “{{set}}” for {{year}};',
      'Under the assessment plan of {{authority}} for {{year}};',
      'On the proposal of the review board for {{year}}.',
    ].join('\n'),
    groundMinutes: 'Under the minutes of the review board’s meeting of {{meetingDate}};',
    enacting: 'IT IS DECIDED:',
    recognised:
      'Article 1. Units certified under “{{set}}” for {{year}}: {{met}}, by level: {{levels}} (list attached).',
    levelCount: '{{level}}: {{count}}',
    noneRecognised: 'Article 1. No unit is certified under “{{set}}” for {{year}}.',
    notRecognised:
      'Article 2. Units that did not meet the standard: {{unmet}} (list attached). Each is told its result and the reasons in writing, and has the right to complain as the law provides.',
    allRecognised: 'Article 2. All units on the attached list meet the standard.',
    duties:
      'Article 3. Certified units keep up and improve what they have reached; units that did not meet the standard put right what was found wanting. The review board guides, follows and checks this.',
    closing:
      'Article 4. This decision takes effect on the day of signing. The Head of the Office, the heads of the offices concerned and the People’s Committees of the listed units carry it out.',
    recipients:
      'Those named in Article 4\nPeople’s Committee of {{province}} (for information)\nThe review board\nArchive',
    appendix: 'Annex',
    appendixMet: 'Annex I',
    appendixUnmet: 'Annex II',
    reference: '(Attached to decision {{number}} of {{date}} \nof {{authority}})',
    metTitle: 'List of {{kinds}} that meet the standard\n“{{set}}” for {{year}}',
    unmetTitle: 'List of {{kinds}} that do not meet the standard\n“{{set}}” for {{year}}',
    codeColumn: 'Code',
    metColumns: 'No.\nUnit\nSelf score\nCertified score\nLevel',
    unmetColumns: 'No.\nUnit\nSelf score\nAppraised score\nReason',
    belowThreshold: 'Below {{from}} points',
    unmetCondition: 'A condition is not met',
    bands: 'Levels of the standard: {{bands}}.',
    band: '{{level}} from {{from}} to below {{below}} points',
    lastBand: '{{level}} from {{from}} to {{maximum}} points',
    exactNote:
      'Printed scores are cut at two decimals; where the exact value is longer, it stands in brackets. Levels follow from exact values.',
  },
  certificate: {
    ...COMMON.en,
    title: 'CERTIFICATE',
    recognises: '{{authority}} certifies that',
    unitCode: 'Administrative code: {{code}}',
    standard: 'meets the standard “{{set}}”',
    year: 'for {{year}}',
    total: 'Total score: {{total}} of {{maximum}} points',
    exactly: '(exact value: {{total}} points)',
    ground: 'Under decision {{number}} of {{date}} \nof {{authority}}',
    code: 'Scan this code to check the certificate.',
  },
  notice: {
    ...COMMON.en,
    symbol: 'TB',
    title: 'NOTICE',
    subject: 'Result of the assessment\n“{{set}}” for {{year}}\nof {{unit}}',
    opening:
      'Having regard to the self-assessment of the People’s Committee of {{unit}}, its appraisal and the conclusion of the review board, {{authority}} gives notice:',
    points: '{{total}} points',
    pointsExactly: '{{total}} points (exactly: {{exact}} points)',
    resultHeading: 'Result',
    result: '{{unitName}} does not meet the standard “{{set}}” for {{year}}.',
    total: '- Total after appraisal: {{points}}, of {{maximum}} points.',
    selfTotal: '- Total of the self-assessment: {{points}}.',
    noSelfTotal: '- Total of the self-assessment: – (some criteria were left without a score).',
    threshold: '- Threshold of the standard ({{level}}): {{from}} points or more.',
    distance: '- Short of the threshold by: {{points}}.',
    thresholdReached: '- The total reaches the threshold, but a binding condition named below is not met.',
    groupsHeading: 'Scores by group of criteria',
    groupColumns: 'Group\nSubject\nMaximum\nScore',
    groupTotal: 'Total',
    groupTotalNote: 'The total includes bonus or penalty points, or rescaling, by the criteria set.',
    changesHeading: 'Scores that were changed, and why',
    changeColumns: 'Criterion\nMax.\nSelf\nAppraised\nReason',
    noChanges: 'No score differs from the self-assessment.',
    notArisen: 'did not arise',
    missingNote: '“–”: the unit gave no score.',
    conditionsHeading: 'Conditions that are not met',
    conditionByCode: 'Condition {{condition}}',
    rightsHeading: 'Right to complain',
    closing:
      'If it does not agree with this result, the People’s Committee of {{unit}} has the right to complain within 90 days of receiving this notice, as the law on complaints provides.',
    recipients:
      'People’s Committee of {{unit}}\nPeople’s Committee of {{province}} (for information)\nThe review board\nArchive',
  },
};
