/** English. The terms are those of the code: unit, round, criterion, finding, explanation, decision. */

import type { Catalogue } from './catalogue.ts';
import { checks } from './checks.ts';
import { adjustWorkbook } from './places/adjustWorkbook.ts';
import { appraisal } from './places/appraisal.ts';
import { criteriaSet } from './places/criteriaSet.ts';
import { crossCheck } from './places/crossCheck.ts';
import { decisions } from './places/decisions.ts';
import { dossier } from './places/dossier.ts';
import { frame } from './places/frame.ts';
import { help } from './places/help.ts';
import { lastYear } from './places/lastYear.ts';
import { log } from './places/log.ts';
import { receipt } from './places/receipt.ts';
import { reports } from './places/reports.ts';
import { roundRules } from './places/roundRules.ts';
import { secondAppraisal } from './places/secondAppraisal.ts';
import { settings } from './places/settings.ts';
import { shell } from './places/shell.ts';
import { signing } from './places/signing.ts';
import { tour } from './places/tour.ts';
import { sentences } from './resultSentence.ts';
import { words } from './words.ts';

export const en: Catalogue = {
  failures: {
    CERTIFICATE_REVOKED:
      'The certificate of {{holder}} was revoked on {{since, date}}: nothing may be signed with it. Use one that is in force.',
    PICTURE_UNREADABLE:
      'This picture cannot be used: it must be a sound PNG of at most 3000 pixels each way. Export it again.',
    SIGNATURE_NOT_DUE:
      '{{file}} does not wait for this signature: the person signs first, then the organisation, once each.',
    TOKEN_NOT_CHOSEN:
      'No library of a signing token is chosen. The administrator chooses it under Settings, Digital signatures.',
    CODE_KEY_NONE:
      'There is no code to check yet: its key is made with the first decision. Decide first, then save this page.',
    TRUST_KNOWN: '{{file}} brings nothing new: all of it was added before.',
    TRUST_UNREADABLE:
      '{{file}} is no certificate or revocation list that can be read. Fetch it again from the authority’s site.',
    AMENDMENT_EMPTY:
      'The scores given are those that unit {{unit}} has already. Give other scores, or leave the decision as it is.',
    CORRECTION_DAY:
      '{{day}} cannot be the day of this decision. Give a day from {{from, date}} (certified) to {{until, date}} (today).',
    DECISION_REVOKED: 'The result of unit {{unit}} is revoked already: nothing more can be amended or revoked.',
    MEETING_DAY_FUTURE:
      'The meeting’s day {{day, date}} is after today ({{today, date}}). Record a meeting once it was held.',
    MEETING_QUORUM: 'Members present: {{present}}, needed: {{need}}. Too few for a vote; check who was absent.',
    MEETING_TIMES:
      'The meeting’s day or times are wrong ({{day}}, {{from}}–{{until}}). Give a day, a start and a later end.',
    NUMBER_DAY_FUTURE:
      'The paper’s day {{day, date}} is after today ({{today, date}}). Give the day that the paper bears.',
    NUMBER_DAY_INVALID: '“{{day}}” is not a day. Write it as 2025-01-08.',
    NUMBER_DAY_ORDER:
      'Number {{number}} ({{series}}) of {{day, date}} stands beside number {{other}} of {{otherDay, date}}. Days must follow the order of numbers; check the register.',
    NUMBER_ELSEWHERE:
      'Number {{number}} ({{series}}) is entered as used for other papers: {{note}}. Take another, or withdraw that entry.',
    NUMBER_GAP:
      'Number {{number}} ({{series}}) leaves out {{from}}–{{until}}. Give {{from}}, or say which other papers took these numbers.',
    NUMBER_INVALID: '{{number}} cannot be the number of a paper. Give a whole number from 1 to {{most}}.',
    NUMBER_TAKEN: 'Number {{number}} ({{series}}) belongs to another paper. The next one is {{next}}.',
    NUMBER_UNKNOWN: 'The register has no entry {{entry}} that still holds. Look at the register again.',
    PAPER_HAS_NUMBER:
      'The paper ({{kind, paper}} {{unit}}) has number {{number}} already. If that is wrong, withdraw it with a reason and give another.',
    PAPER_IS_DRAFT:
      'The paper ({{kind, paper}} {{unit}}) is a draft and takes no number. Decide first, then number it.',
    PAPER_NOT_NUMBERED:
      'This kind of paper ({{kind, paper}}) has no number of its own, or the chosen papers belong to two series. Choose papers of one series.',
    PAPER_SIGNED:
      'The paper ({{kind, paper}} {{unit}}) is signed electronically: the number in it stays. An error is corrected by a new paper.',
    PAPER_UNKNOWN: 'The round has no such paper ({{kind, paper}} {{unit}}). Choose one from the list.',
    TEMPLATE_COLUMNS: 'The text “{{text}}” names columns: it needs {{columns}} lines, one a column.',
    TEMPLATE_FIELD_UNKNOWN: 'The text “{{text}}” cannot use the field {{field}}. It may use: {{known}}.',
    TEMPLATE_TEXT_LONG: 'The text “{{text}}” is longer than {{limit}} characters. Shorten it.',
    TEMPLATE_TEXT_UNKNOWN: 'This paper has no text “{{text}}”. Open the list again and choose the text to edit.',
    UNIT_NOT_DECIDED: 'Unit {{unit}} is not decided yet: there is nothing to amend or revoke.',
    ADJUSTMENT_CONFIRMED: 'Unit {{unit}} has no adjustment that waits for another person’s confirmation.',
    APPRAISAL_FINISHED:
      'You have finished your independent appraisal of unit {{unit}}. Wait until the other person has finished.',
    APPRAISAL_NOT_YOURS: '{{user}} is not appraising unit {{unit}} independently. See who was assigned.',
    APPRAISAL_UNDER_WAY:
      'Two people are appraising unit {{unit}} independently. Scores can be changed when both have finished.',
    APPRAISERS_MISSING: 'This round asks for two independent appraisers. Assign two people to unit {{unit}} first.',
    APPRAISERS_TWO: 'Independent appraisal takes exactly two different people. Choose again ({{appraisers}}).',
    CODE_AMBIGUOUS:
      'Code {{code}} is stored as a number: it may mean {{code}} or {{other}}. Format the cell as text and type it again.',
    EXPLANATION_NEEDS_PLACE:
      'The explanation of unit {{unit}} must belong to a criterion or a finding. Choose one of them.',
    FACT_YES_NO: 'Condition {{criterion}} takes “yes” or “no” only. Enter it again.',
    OWN_ADJUSTMENT: 'Nobody confirms his own adjustment (criterion {{criterion}}). Ask another person to confirm it.',
    OWN_APPRAISAL:
      '{{name}} is one of the two appraisers and cannot resolve their difference in criterion {{criterion}}. Ask another chair.',
    PAST_DATABASE_DAMAGED:
      'The data file {{file}} is damaged or was edited around the program ({{check}}). Nothing was brought in. Use another backup of that year, or a workbook.',
    PAST_DATABASE_FOREIGN:
      '{{file}} is another program’s database. Choose a thamdinh.db, a backup of it, or a workbook.',
    PAST_DATABASE_NEWER:
      '{{file}} was made by a newer version (schema {{version}}; this one reads up to {{newest}}). Update the program and bring it in again.',
    PAST_DATABASE_OPEN:
      '{{file}} is in use or was not closed. Open and close the program on that folder, or use a backup.',
    PAST_DATABASE_SAMPLE:
      'Sample data and real data are never mixed, and {{file}} is of the other kind. Choose another file.',
    PAST_ROUND_UNDECIDED:
      'No unit of the round of {{year}} in {{file}} is decided. Choose a file from after the decision, copied while the program was closed.',
    PAST_ROUND_UNKNOWN: '{{file}} has no round of {{year}} (only: {{known}}). Choose the data file of {{year}}.',
    PAST_UNIT_TWICE: 'Unit code {{unit}} has two rows of last year’s results. Keep one of them.',
    PAST_UNIT_UNKNOWN:
      'There was no unit {{unit}} {{name}} at the end of last year. Check the code and name of that year.',
    PAST_UNIT_UNNAMED: 'A row of last year’s results lacks the unit’s code or name ({{unit}}). Give both.',
    SETTING_INVALID: '“{{value}}” does not fit the setting “{{key, setting}}” ({{key}}). Enter another value.',
    SETTING_UNKNOWN: 'There is no setting “{{key}}”. See the list with “settings”.',
    SHEET_FAULTS: '{{count}} rows are wrong, so none was stored. Mend the rows named and bring the file in again.',
    TABLE_EMPTY: 'The table in {{file}} has no row under its headings. Check the file.',
    TABLE_UNREADABLE:
      'No table was found in {{file}} ({{problem, problem}}). It takes an .xlsx file with the columns: {{columns}}.',
    DATA_MISSING:
      'There is no data in the folder {{folder}}. Create it with “init”, or name the right folder with --data.',
    DATA_EXISTS: 'The folder {{folder}} already holds data. Choose another folder; the data there was not changed.',
    DATA_LOCKED:
      'Another program is using the data ({{folder}}). Close that program and try again; nothing was changed.',
    DATA_NEWER:
      'A newer version made this data (schema {{version}}; this one reads up to {{newest}}). Update the program; the data was not changed.',
    DATA_DAMAGED:
      'The data file is damaged or was tampered with ({{check}}). Nothing was changed. Restore the latest backup with “restore”.',
    DATA_UNWRITABLE: 'Cannot write to the folder {{folder}} ({{check}}). Check the access rights and try again.',
    DATA_DISK_FULL:
      'The disk that holds the data is full ({{folder}}). The last command was not saved; free some space and try again.',
    USAGE: 'The command is not right: {{problem}}. See --help for its use.',
    REASON_UNKNOWN: 'There is no kind of reason “{{reason}}”. Choose one of: {{known}}.',
    PAPER_KIND_UNKNOWN: 'There is no kind of paper “{{kind}}”. Choose one of: {{known}}.',
    APPEARANCE_UNREADABLE:
      'The visible signature could not be drawn. Try again, or sign without it (leave out --visible).',
    AUDIT_BROKEN:
      'The log was altered: the first entry that does not match is {{brokenAt}}. Keep the file as it is and compare it with a backup.',
    AUTHORITIES_UNREADABLE:
      'The file of trusted issuers cannot be read (certificate {{index}}). Use a PEM or DER file.',
    BACKUP_INVALID: '{{file}} is not a usable backup. Choose another backup; the present data was not changed.',
    CERTIFICATE_EXPIRED:
      'The signing certificate expired on {{until, date}}. Renew it or use another certificate; no file was signed.',
    CERTIFICATE_KEY_MISMATCH:
      'The private key does not belong to the certificate. Use a complete certificate file; no file was signed.',
    CERTIFICATE_NOT_YET_VALID:
      'The signing certificate is valid only from {{from, date}}. Check the date of this computer; no file was signed.',
    CERTIFICATE_UNTRUSTED:
      'The certificate was issued by “{{issuer}}”, which is not a trusted issuer. Use another certificate; no file was signed.',
    CERTIFICATE_USAGE: 'The certificate is not meant for signing documents. Choose a signing certificate.',
    CERTIFICATE_WEAK:
      'The key of the certificate is too weak to sign documents. Ask for a new certificate; no file was signed.',
    CRITERIA_SET_INVALID:
      'The criteria set is wrong at “{{at}}” ({{problem, problem}}). Mend the criteria set file and try again.',
    CRITERION_NOT_IN_SET:
      'The criteria set of this round has no criterion {{criterion}} for this unit. Check the criterion’s code.',
    FILE_NOT_FOUND: 'Cannot find the file or folder {{file}}. Check the path.',
    FILE_UNREADABLE: 'Cannot read the file {{file}} ({{reason}}). Check the right to read it and its size.',
    FINDING_NEEDS_ADJUSTMENT:
      'Finding {{finding}} is an error in criterion {{criterion}}: adjust the score; an explanation alone is not enough.',
    FINDING_NOT_FOUND: 'This round has no finding number {{finding}}. See the list with “status”.',
    FINDING_NOT_OPEN: 'Finding {{finding}} no longer awaits an explanation. See the list with “status”.',
    FOLDER_NOT_EMPTY: 'The folder {{folder}} already holds other files. Choose an empty folder.',
    FOLDER_WITHOUT_WORKBOOKS:
      'There is no workbook in {{file}}. Choose the folder with the self-assessment workbooks (.xlsx).',
    NA_NOT_ALLOWED: 'Criterion {{criterion}} cannot be “did not arise”. Enter a score.',
    NOTE_MISSING: 'There is no specific reason. Give one with --note.',
    NOTHING_APPLICABLE:
      'No criterion applies to the unit any more, so it has no total. Look again at the “did not arise” criteria.',
    NOT_APPLICABLE_UNDECIDED:
      'Criterion {{criterion}}: the unit says “did not arise” and the board has not decided. Enter a score or “na”.',
    NOT_SAMPLE: 'This is for the sample season alone; sample data never mixes with real data.',
    NOTHING_TO_RETURN: 'There is nothing to mend in “{{file}}”, so there is no return slip.',
    NO_SUBMISSION: 'There is no submission to work on yet. Import the unit’s self-assessment workbook first.',
    OUTPUT_DISK_FULL: 'The disk is full; {{file}} was not written. Free some space and try again; no data was lost.',
    OUTPUT_UNWRITABLE: 'Cannot write {{file}} ({{reason}}). Choose another place or check the right to write there.',
    P12_UNREADABLE: 'The file is not a readable PKCS#12 certificate (.p12, .pfx). Choose the file again.',
    PDF_ENCRYPTED: '{{file}} has a password, so it cannot be signed. Use a copy without a password.',
    PDF_NOT_EXTENDABLE:
      'The structure of {{file}} does not allow a signature to be added. Issue the paper again and sign that.',
    PDF_TOO_LARGE: '{{file}} is too large to be signed (at most {{limit}} bytes). Split or compress it and try again.',
    PDF_UNREADABLE: '{{file}} is not a readable PDF. Choose another file or issue the paper again.',
    PIN_MISSING: 'There is no PIN: the environment variable {{name}} is empty. Put the PIN there and try again.',
    PIN_WRONG: 'The PIN or password of the certificate is wrong; no file was signed. Check it and try again.',
    PROFILE_INVALID: 'The office profile is wrong at “{{at}}” ({{problem, problem}}). Mend the file and try again.',
    REVOCATION_LIST_UNREADABLE:
      'The file {{file}} is not a readable list of revoked certificates (CRL). Download it again from the issuer.',
    ROLE_FORBIDDEN: '{{user}} ({{role, role}}) may not {{action, action}}. Ask a person whose role allows it.',
    ROUND_UNKNOWN: 'There is no assessment round for {{year}}. Years with a round: {{known}}.',
    SCORE_ABOVE_MAX: 'The score is above the maximum of criterion {{criterion}}. Enter it again.',
    SCORE_INVALID: '“{{score}}” is not a score. Enter a number such as 2.5, or “na” if the matter did not arise.',
    SCORE_NEGATIVE: 'The score of criterion {{criterion}} cannot be negative. Enter it again.',
    SCORE_TOO_PRECISE:
      'The score of criterion {{criterion}} has too many decimals (at most {{decimals}}). Enter it again.',
    SCORE_UNDECIDED:
      'Criterion {{criterion}} has no score. Enter an appraised score or import a new workbook of the unit.',
    TASK_CRASHED: 'The worker process ({{task}}) stopped unexpectedly. No data was lost; try again.',
    TASK_TIMED_OUT:
      'The worker process ({{task}}) took longer than {{seconds}} seconds and was stopped. No data was lost; try again.',
    JOB_UNKNOWN: 'That work is no longer running. Start it again if needed.',
    DOSSIER_ALTERED:
      'The dossier {{file}} is no longer what it was when it was made (see {{entry}}); nothing was imported. Ask for the original, or run verify.',
    DUE_ORDER: 'The evaluation cannot be due before the self-assessments. Change one of the two dates.',
    MEMBER_EXISTS:
      'There is somebody with the short name “{{user}}” already, perhaps one who left. Choose another short name.',
    MEMBER_LAST: 'This is the last {{role, role}} at work. Give that role to somebody else first.',
    MEMBER_OWN:
      'Nobody can do this for themselves. Ask another administrator; your own PIN you change in the menu at your name.',
    MEMBER_PIN_ONCE: 'This PIN is good once, for {{user}} to choose another. Choose a new PIN, then start work.',
    MEMBER_PIN_NEEDED: 'The PIN of {{user}} is needed. If there is none yet, set one first.',
    MEMBER_PIN_WAIT: 'Too many wrong PINs: wait {{waitSeconds}} seconds, then try again.',
    MEMBER_PIN_WRONG: 'The PIN is not right. Enter it again.',
    MEMBER_PIN_SHORT: 'A PIN needs at least 6 characters. Choose a longer one.',
    MEMBER_PIN_SIMPLE:
      'The PIN is easy to guess: no repeated characters (111111, 121212) and no row (123456). Choose another.',
    PAPER_NOT_ISSUED: 'This paper has not been issued. Issue it before signing or fetching it.',
    SIGNED_OUT: 'Nobody is signed in. Choose your name and enter your PIN.',
    STALE_SAVE:
      'Somebody else was faster: it is now {{current}} (you saw {{expected}}). Look again, then change it; nothing was overwritten.',
    OUTPUT_EXISTS:
      'There is a file {{file}} with other contents; it is not overwritten. Choose another folder or move that file away.',
    SET_ONLY_RANKS:
      'The criteria set {{set}} only ranks and has no levels, so there is no decision and no certificate.',
    RECORDS_ALTERED:
      'The records no longer agree with the log ({{what}}): somebody edited the file. Keep it as it is and restore a backup.',
    TEXT_UNPRINTABLE:
      'Some characters cannot be printed in the font of the papers ({{characters}}). Correct the reason or the name, then print again.',
    TOKEN_CRASHED:
      'The software of the signing token ended suddenly ({{detail}}). Plug the token in again and go on; signed files stay good.',
    TOKEN_EMPTY:
      'The token {{token}} holds no key with a certificate. Check that it is the right one, or ask its issuer.',
    TOKEN_FAILED: 'The signing token reports {{detail}}. Plug it in again and try once more; signed files stay good.',
    TOKEN_LOCKED:
      'The token {{token}} is locked after too many wrong PINs. Only the issuer of the certificate can unlock it: ask there.',
    TOKEN_MODULE_UNREADABLE:
      'The PKCS#11 library {{module}} cannot be used. Choose the 64-bit file that the maker of the token installed.',
    TOKEN_NOT_FOUND: 'No signing token “{{token}}”. Plugged in: {{known}}. Plug the token in or choose its name.',
    TOKEN_PIN_WRONG: 'The PIN of the token is wrong; no file was signed. Enter it again.',
    TOKEN_PIN_WRONG_FEW:
      'The PIN of the token is wrong; no file was signed. Few tries are left before the token locks: check it with care.',
    TOKEN_PIN_WRONG_LAST:
      'The PIN of the token is wrong. ONLY ONE TRY IS LEFT: one more wrong PIN locks the token. Make sure of the PIN first.',
    TOKEN_SEVERAL: 'Several tokens are called “{{token}}”. Choose one by its serial number.',
    TOKEN_SEVERAL_KEYS:
      'The token {{token}} holds certificates of several holders: {{holders}}. Use a token with the signer’s alone.',
    TOKEN_TIMED_OUT: 'The signing token did not answer within {{seconds}} seconds. Plug it in again and try once more.',
    TOTAL_OUT_OF_RANGE:
      'The total {{total, points}} is outside 0–{{maximum, points}}. Check the score of each criterion.',
    UNEXPECTED: 'Something unexpected went wrong: {{detail}}. Saved data is safe; please tell your support person.',
    UNIT_ALREADY_DECIDED: 'Unit {{unit}} is already decided. A mistake is corrected by a new decision.',
    VERSION_CURRENT: 'Version {{version}} of unit {{unit}} counts already. Choose another one.',
    VERSION_UNKNOWN: 'Unit {{unit}} has no version {{version}}. Look at the versions received.',
    UNIT_NOT_IN_ROUND: 'The unit with code {{unit}} is not in the round of {{year}}. Check the code.',
    USER_UNKNOWN: 'There is no user “{{user}}” on the board. See the list with “status”.',
  },
  verifying: {
    role: { person: 'the person', organisation: 'the organisation' },
    change: {
      'page-content': 'the contents of a page',
      appearance: 'the picture of a signature or seal',
      annotation: 'a note, stamp or frame on a page',
      field: 'a field of the form',
      metadata: 'title and other information of the file',
      document: 'actions, attachments or structure',
      permission: 'a further signature although an earlier signer allowed none',
      bytes: 'data added behind a signature',
    },
    hazard: {
      structure:
        'The file has two tables of contents of its own: two programs may show two papers under one signature. Ask for PDF/A.',
      script: 'The file holds a script: what it shows can change although the signature is whole.',
      action: 'The file can open other files or send data. Do not follow its links.',
      layers: 'The file has layers to hide and show: others may see other contents. Ask for a PDF/A copy.',
      xfa: 'The file has an XFA form, which programs show in different ways. Ask for a PDF/A copy.',
      attachment: 'Other files are attached inside. Look at them as well.',
      form: 'The file has fields that can be filled in and may be shown differently. Ask for a PDF/A copy.',
      external: 'Part of the contents stands in another file, which no signature here protects.',
    },
    limit: {
      'time-claimed': 'The time of signing is the signer’s own claim; without a time stamp nothing proves it.',
      'revocation-unknown':
        'Whether the certificate was revoked is not known: no list of the issuer (CRL) from after the signing was imported.',
      'revocation-outdated': 'The list of {{asOf, date}} is out of date; the issuer has a newer one. Import that.',
      'revoked-before':
        'The certificate of {{holder}} was revoked from {{since, date}}, before the signing: do not rely on it.',
      'revoked-later':
        'The certificate of {{holder}} was revoked on {{since, date}}, after the claimed time of signing. Ask the signer.',
    },
  },
  ...words.en,
  findings: {
    EMPTY_FILE: 'The file is empty. Please send the self-assessment workbook again.',
    NOT_A_WORKBOOK:
      'The file is not an Excel .xlsx workbook (kind: {{kind, fileKind}}). Save it as .xlsx and send it again.',
    ENCRYPTED: 'The workbook has a password. Remove the password and send it again.',
    DAMAGED: 'The file is damaged and cannot be opened whole. Please send the original again.',
    TOO_LARGE:
      'The file is too large for a self-assessment workbook. Delete pictures and unused ranges and send it again.',
    UNSAFE_CONTENT: 'The structure of the file is unsafe, so it was not opened. Save it again in Excel and send it.',
    NO_SCORE_TABLE:
      'No score table was found (it needs a criterion column and a self score column). Use the form and send it again.',
    NO_SCORES: 'The table holds no self score yet. Fill in the scores and send it again.',
    NO_REFERENCE_TABLE:
      'No table of reference data was found (a column of units and columns named after indicators). Use the blank workbook for reference data.',
    REFERENCE_EMPTY: 'No data could be taken. Check the column headings and the unit codes.',
    WRONG_CRITERIA_SET: 'The workbook follows another criteria set than this round. Use the right form.',
    TIMED_OUT: 'Reading the file took too long and was stopped. Save it again in Excel and send it.',
    UNSUPPORTED_VARIANT:
      'It is not clear which column has the self scores ({{cells}}), or the file is of an odd kind. Keep one column “Điểm tự chấm” and save as .xlsx again.',
    FILE_NOT_FOUND: 'The file was not found. Check the path.',
    FILE_UNREADABLE: 'The file cannot be read. Check the right to read it.',
    FOLDER_WITHOUT_WORKBOOKS: 'The folder holds no workbook. Choose the folder with the self-assessment workbooks.',
    UNIT_ALREADY_DECIDED:
      'The unit is already decided; no new workbook is accepted. A mistake is corrected by a new decision.',
    SEVERAL_FILES_OF_UNIT:
      'Two files of this unit came together: “{{before}}” and “{{now}}”. The second one counts. Check which one is meant.',
    UNIT_UNKNOWN: 'It is not clear which unit sent this workbook. Choose the unit.',
    UNIT_AMBIGUOUS: 'Several units have this name. Choose the right one.',
    WRONG_YEAR:
      'The workbook says {{stated}}, this round is {{expected}}. Confirm it, or send the workbook of the right year.',
    SEVERAL_TABLES: 'The file holds several score tables. Choose the one to use.',
    SCORE_ABOVE_MAX:
      'Criterion {{criterion}}: the score {{stated, points}} is above the maximum {{maximum, points}} (cell {{cell}}). Correct the score.',
    SCORE_NEGATIVE:
      'Criterion {{criterion}}: the score {{stated, points}} is negative (cell {{cell}}). Correct the score.',
    SCORE_NOT_A_NUMBER:
      'Criterion {{criterion}}: “{{raw}}” is not a score (cell {{cell}}). Enter a number such as 2.5.',
    SCORE_MISSING:
      'Criterion {{criterion}}: there is no score (cell {{cell}}). Enter it; if no point was earned, enter 0.',
    SCORE_AMBIGUOUS:
      'Criterion {{criterion}}: “{{raw}}” can be read in several ways (cell {{cell}}). Enter it plainly, such as 2.5.',
    SCORE_SEVERAL_NUMBERS:
      'Criterion {{criterion}}: “{{raw}}” holds several numbers (cell {{cell}}). Enter the score alone.',
    SCORE_IS_PERCENT:
      'Criterion {{criterion}}: cell {{cell}} holds a percentage ({{raw}}), not a score. Enter the score.',
    SCORE_IS_DATE: 'Criterion {{criterion}}: cell {{cell}} holds a date ({{raw}}), not a score. Enter the score.',
    SCORE_IS_ERROR:
      'Criterion {{criterion}}: cell {{cell}} shows the error {{raw}}. Mend the formula or enter the score.',
    SCORE_OFF_STEP:
      'Criterion {{criterion}}: the scoring method does not give {{stated, points}} (cell {{cell}}). Check it or explain.',
    SCORE_TOO_PRECISE:
      'Criterion {{criterion}}: the score {{raw}} has more than {{decimals}} decimals (cell {{cell}}). Correct the score.',
    SCORE_SHOWN_ROUNDED:
      'Criterion {{criterion}}: cell {{cell}} shows a rounded number; it holds {{raw}}, which was taken. Check the score.',
    CRITERION_MISSING: 'Criterion {{criterion}} is missing from the table. Use the right form and send it again.',
    CRITERION_UNKNOWN: 'The row “{{title}}” (code {{code}}, cell {{cell}}) is not in the criteria set. Check its code.',
    CRITERION_TWICE: 'Criterion {{criterion}} has a score in several rows (cells {{cells}}). Keep one row.',
    TOTAL_MISMATCH:
      'The stated total is {{stated, points}}, but the rows add up to {{computed, points}} (cell {{cell}}). Check the scores and the total.',
    GROUP_TOTAL_MISMATCH:
      'Group {{group}}: the stated total is {{stated, points}}, but the rows add up to {{computed, points}} (cell {{cell}}). Check the scores and the total.',
    MAX_ALTERED:
      'The stated maximum is {{stated, points}}, the criteria set says {{expected, points}} (cell {{cell}}). Use the right form or explain.',
    FIXED_TEXT_ALTERED:
      'The printed text in cell {{cell}} was altered and is no longer that of the criteria set. Use the form as sent, or explain.',
    FORMULA_ALTERED: 'The sum formula in cell {{cell}} was altered ({{formula}}). Use the form as sent, or explain.',
    HIDDEN_COLUMNS:
      'The column of the self scores is hidden (from cell {{cell}}); it was read all the same. Check the scores, or explain.',
    FORMULA_WITHOUT_VALUE:
      'The formula in cell {{cell}} has not been calculated. Open the file in Excel, save it and send it again.',
    NA_NOT_ALLOWED: 'Criterion {{criterion}} cannot be “did not arise” (cell {{cell}}). Enter a score.',
    EVIDENCE_MISSING: 'Criterion {{criterion}}: no evidence is stated (cell {{cell}}). Add it or explain.',
    PARENT_SCORED:
      'Cell {{cell}} holds the score of a group row or sub-item, which does not count. Enter it in the criterion’s row.',
    SURVEY_SELF_SCORED:
      'Criterion {{criterion}} is scored by survey; the self score is for information only. Take the survey’s result.',
    YEAR_MISSING: 'The workbook does not state the assessed year. Confirm that it is for this round.',
    REFERENCE_UNREADABLE:
      'Cell {{cell}}: “{{raw}}” cannot be read with certainty for the indicator {{indicator, indicator}} ({{indicator}}) and was not taken. Write the number plainly.',
    REFERENCE_UNIT_UNKNOWN:
      'Row “{{stated}}” (cell {{cell}}): the round has no such unit, or code and name disagree. Correct the row.',
    REFERENCE_TWICE:
      'Indicator {{indicator, indicator}} ({{indicator}}) of unit {{unit}} has two values, {{before}} and {{stated}} (cell {{cell}}); neither was taken. Correct the file.',
    REFERENCE_COLUMN_TWICE:
      'Indicator {{indicator, indicator}} ({{indicator}}) has two columns (cell {{cell}}). Keep only one.',
    TEXT_NUMBER: 'Criterion {{criterion}}: the number is stored as text (cell {{cell}}); it was read.',
    DECIMAL_COMMA: 'Criterion {{criterion}}: a decimal comma is used (cell {{cell}}); it was read.',
    SCORE_ANNOTATED: 'Criterion {{criterion}}: “{{raw}}” has a remark beside the score (cell {{cell}}); it was read.',
    CODE_AS_NUMBER: 'The code of criterion {{criterion}} is stored as a number; it was recognised.',
    CODE_AS_DATE: 'The code of criterion {{criterion}} is stored as a date; it was recognised.',
    CODE_MISSING: 'Criterion {{criterion}} has no code; it was recognised by its name.',
    CODE_IN_NAME: 'The code of criterion {{criterion}} stands in its name; it was recognised.',
    HIDDEN_ROWS: 'The table has hidden rows: {{rows}}.',
    FILTERED_ROWS: 'The table is filtered; rows not shown: {{rows}}.',
    HIDDEN_SHEET: 'The sheet “{{sheet}}” is hidden; it was not used.',
    ROWS_REORDERED: 'The rows are in another order than in the form (from cell {{cell}}).',
    ROWS_INSERTED: 'The table has inserted rows: {{rows}}.',
    FORMULA_TYPED_OVER: 'The formula in cell {{cell}} was typed over.',
    UNICODE_NORMALISED: 'The text was normalised to composed Unicode.',
    LEGACY_ENCODING: 'Text in an old encoding (TCVN3/VNI) was converted.',
    UNIT_NAME_FUZZY: 'The unit is written “{{stated}}”, nearly {{name}}. Check the unit.',
    EXTRA_SHEETS: 'The file has another sheet, “{{sheet}}”; it was not used.',
    MACROS_IGNORED: 'The file has macros; they were not run.',
    EXTERNAL_LINK: 'The file links to other files; they were not opened.',
    FORMULA_LIKE_TEXT: 'Cell {{cell}} has text that looks like a formula; it was kept as text.',
    SUPERSEDES_VERSION: 'Replaces version {{version}}; criteria with a changed score: {{changes}}.',
    UNCHANGED_CONTENT: 'Another file, but its scores are those of version {{version}}.',
    LATE: 'Received on {{received, date}}, after the deadline of {{due, date}}.',
    ...checks.en.findings,
  },
  checks: { why: checks.en.why, todo: checks.en.todo, faultWhy: checks.en.faultWhy, faultTodo: checks.en.faultTodo },
  arithmetic: checks.en.arithmetic,
  sentences: sentences.en,
  blockers: {
    WARNING_UNEXPLAINED: 'warning {{finding}} ({{rule, rule}}) not explained',
    OWN_ADJUSTMENT: 'criterion {{criterion}}: {{name}}’s own adjustment, another person must confirm',
    APPRAISERS_MISSING: 'two appraisers not assigned',
    APPRAISAL_UNDER_WAY: 'independent appraisal under way',
    APPRAISALS_DIFFER: 'criterion {{criterion}}: the two appraisers differ ({{first, points}}; {{second, points}})',
    NO_SUBMISSION: 'no submission',
    SCORE_UNDECIDED: 'criterion {{criterion}} has no score',
    NOT_APPLICABLE_UNDECIDED: 'criterion {{criterion}}: “did not arise” is not decided',
    TOTAL_OUT_OF_RANGE: 'the total {{total, points}} is outside 0–{{maximum, points}}',
    NOTHING_APPLICABLE: 'no criterion applies any more',
    FINDING_OPEN: 'error {{finding}} ({{rule, rule}}) is not settled',
    ADJUSTMENT_LAPSED: 'criterion {{criterion}}: the unit changed its score; appraise it again',
  },
  outcomes: {
    accepted: 'accepted',
    'accepted-with-warnings': 'accepted with warnings',
    'already-imported': 'already imported',
    'needs-decision': 'needs a choice',
    refused: 'refused',
  },
  stages: { awaited: 'awaited', blocked: 'blocked', ready: 'ready', decided: 'decided' },
  findingStates: { open: 'open', explained: 'explained', settled: 'settled', cured: 'cured' },
  verdicts: {
    valid: 'valid',
    'valid-untrusted': 'intact, issuer not trusted',
    altered: 'ALTERED',
    appended: 'CONTENT WAS ADDED',
    unsigned: 'not signed',
    unreadable: 'unreadable',
  },
  roles: {
    administrator: 'administrator',
    secretary: 'secretary',
    member: 'member',
    chair: 'chair',
    operator: 'operator',
  },
  actions: {
    confirm: 'confirm adjustments of others',
    check: 'run the cross-checks',
    establish: 'establish bonuses, penalties or disqualifiers',
    resolve: 'resolve differences between two appraisers',
    configure: 'change the settings of the round',
    assign: 'assign appraisers',
    import: 'import workbooks',
    appraise: 'appraise scores',
    'grant-not-applicable': 'accept that a matter did not arise',
    explain: 'explain findings',
    settle: 'settle findings',
    decide: 'decide the certification',
    issue: 'issue papers',
    sign: 'sign papers',
    'back-up': 'back up the data',
    administer: 'change the settings of the office',
  },
  levels: { met: 'Level {{level}}', notMet: 'Not met', undecided: '–' },
  targets: {
    share: 'Target: {{percent}}% of units at level {{level}} or above — {{have}} so far, {{need}} needed',
    'at-least-one': 'Target: at least one unit at level {{level}} — {{have}} so far',
    met: 'met',
    missed: 'not met',
  },
  cli: {
    state_not_applicable: 'did not arise',
    state_claimed: 'stated as not arisen',
    state_missing: 'no score',
    step_adjustment: 'Criterion {{criterion}} adjusted',
    step_not_applicable: 'Criterion {{criterion}} did not arise',
    step_conversion: 'Conversion to the criteria that apply',
    step_bonus: 'Bonus: {{criterion}}',
    step_bonus_cap: 'Cap on bonuses',
    step_penalty: 'Penalty: {{criterion}}',
    step_condition: 'Condition not met: {{criterion}}',
    unitExplains: 'The unit explains: {{note}}',
    condition_GROUP_MINIMUM: 'Group {{of}}: {{score, points}} points, at least {{least, points}}',
    condition_CRITERION_MINIMUM: 'Criterion {{of}}: {{score, points}} points, at least {{least, points}}',
    adjustedMany: '{{count}} adjustments stored.',
    checked:
      'Checked: {{errors}} errors and {{warnings}} warnings open; {{found}} new, {{cured}} cured, {{again}} found again.',
    setting: 'Setting',
    value: 'Value',
    criterion: 'Criterion',
    confirmed: '{{count}} adjustments of unit {{unit}} confirmed.',
    assigned: '{{appraisers}} assigned to appraise {{count}} units independently.',
    finished_first: 'Appraisal of unit {{unit}} finished. The two are compared when the other person has finished.',
    finished_compared: 'Unit {{unit}}: {{equal}} criteria found alike; differing: {{differing}}.',
    finished_sent_back: 'The two totals of unit {{unit}} are {{spread, points}} points apart: both appraise again.',
    lastYearImported: 'Results of {{year}} of {{count}} units imported. Not linked to any unit: {{unlinked}}.',
    referenceTaken: '{{file}}: {{outcome}}; {{values}} values of {{units}} units.',
    scoreSheetsWritten: '{{count}} score sheets written to {{folder}}.',
    slipsWritten: 'Files of return slips written to {{folder}}: {{count}}.',
    versionChosen: 'Unit {{unit}}: version {{version}} counts from now on.',
    sampleData: 'SAMPLE DATA',
    unit: 'Unit',
    code: 'Code',
    self: 'Self',
    decided: 'Decided',
    level: 'Level',
    findings: 'Findings',
    stage: 'Stage',
    version: 'Version',
    file: 'File',
    outcome: 'Outcome',
    user: 'User',
    role: 'Role',
    initialised: 'Created the data of {{authority}}: units: {{units}}, round of {{year}}.',
    templatesWritten: 'Blank workbooks written to {{folder}}: {{count}}.',
    importSummary:
      'Accepted {{accepted}}, with warnings {{acceptedWithWarnings}}, already imported {{alreadyImported}}, needing a choice {{needsDecision}}, refused {{refused}}.',
    adjusted: 'Criterion {{criterion}} of unit {{unit}}: {{from}} → {{to}}.',
    offStep: 'Note: the scoring method of this criterion does not give this score.',
    explained: 'The explanation of finding {{finding}} was saved.',
    decidedCount: 'Units decided just now: {{count}}.',
    previewOnly: 'This is only a preview. For the chair to decide, add --as.',
    blocked: 'blocked: {{reasons}}',
    amended:
      'The result of unit {{unit}} is amended: {{total, points}}, {{level}}. The former one stays in the register.',
    revoked: 'The result of unit {{unit}} is revoked. The former papers stay in the register.',
    series: 'Series {{series}} of {{year}}; next number: {{next}}',
    number: 'No.',
    day: 'Day',
    paper: 'Paper',
    entry: 'Entry',
    numbered: 'Papers numbered: {{count}}.',
    numberWithdrawn: 'Entry {{entry}} of the register is taken back.',
    wordingChanged: 'Texts changed: {{count}}.',
    documentsWritten: 'Papers written to {{folder}}: {{count}}.',
    draft: 'DRAFT: there is no decision yet.',
    signed: 'Files signed with the certificate of {{signer}}: {{count}}.',
    auditIntact: 'The log is intact; entries: {{events}}. Head of the chain: {{head}}',
    workbookAltered: 'The stored workbook {{sha256}} is no longer intact.',
    auditExported: 'Log entries written to {{file}}: {{count}}.',
    dossierMade: 'Dossier written to {{file}}. Files: {{entries}}; events of the log: {{events}}.',
    dossierHash: 'SHA-256 of the dossier: {{sha256}}. Keep it somewhere else; head of the log: {{head}}.',
    backedUp: 'Backed up to {{file}} (SHA-256 {{sha256}}).',
    oneTimePin: 'One-time PIN of {{user}}: {{pin}}. With it {{user}} chooses a new PIN at the next sign-in.',
    restored: 'Restored from {{file}}.',
    changed: 'Changed after signing: {{change}}',
    signatureMissing: 'The signature of {{role}} is missing: the end of the file may have been cut off.',
    signer: 'signed by {{signer}}, {{signedAt, date}}',
    registerMatches: 'as registered',
    registerDiffers: 'DIFFERS from the registered paper',
    registerUnknown: 'not in the register',
    demoStep: {
      office: 'Create a sample district',
      blank: 'Write blank workbooks',
      fill: 'Communes fill them in',
      import: 'Import',
      appraise: 'Appraise',
      decide: 'Decide',
      papers: 'Print papers',
      sign: 'Sign',
      verify: 'Verify signatures',
    },
    demoDone: 'Papers signed and verified: {{papers}}, in {{seconds}} seconds. See {{folder}}',
  },
  window: {
    frame: frame.en,
    receipt: receipt.en,
    appraisal: appraisal.en,
    second: secondAppraisal.en,
    decisions: decisions.en,
    signing: signing.en,
    dossier: dossier.en,
    reports: reports.en,
    settings: settings.en,
    lastYear: lastYear.en,
    adjustWorkbook: adjustWorkbook.en,
    roundRules: roundRules.en,
    shell: shell.en,
    log: log.en,
    criteriaSet: criteriaSet.en,
    crossCheck: crossCheck.en,
    help: help.en,
    tour: tour.en,
    title: 'Thẩm Định',
    cancel: 'Stop',
    find: 'Find (accents not needed)',
    noneFound: 'Nothing matches “{{sought}}”.',
    round: 'Round of {{year}} · {{authority}}',
    language: 'Language',
    languages: { vi: 'Tiếng Việt', en: 'English', th: 'ภาษาไทย' },
    places: 'Places',
    loading: 'Opening the data…',
    problem: 'Error',
    retry: 'Try again',
    start: {
      electron: 'Opening the window with Electron.',
      browser: 'Electron is not installed on this computer: opening the window with {{browser}}.',
      noWindow: 'This computer has none of Electron, Edge, Chrome and Chromium. Install one of them and try again.',
      noScreen:
        '{{browser}} ended before it showed a window. Start on a computer with a screen, or install another browser (Edge, Chrome), and try again.',
      notBuilt: 'The windows could not be built:',
    },
    empty: {
      openSample: 'Open the sample season',
      opening: 'Opening the sample season…',
    },
    overview: {
      title: 'Overview',
      pipeline: 'Progress of each unit',
      unit: 'Unit',
      steps: { received: 'Received', cleared: 'Cleared', decided: 'Decided' },
      self: 'Self score',
      decidedTotal: 'Decided score',
      level: 'Level',
      noLevel: 'none yet',
      provisional: 'provisional',
      findings: 'Findings',
      errors: 'errors not settled: {{errors}}',
      warnings: 'warnings not explained: {{warnings}}',
      done: 'done',
      waiting: 'waiting',
      blocked: 'blocked',
      moreBlockers: 'and {{more}} more',
      status: 'Units: {{units}} · decided: {{decided}}',
    },
    targets: {
      title: 'Targets of {{year}}',
      provisional: 'provisional, {{decided}}/{{units}} decided',
      share: {
        all: 'At least {{percent}}% of units at level {{level}} or above',
        met: 'At least {{percent}}% of units that meet the standard at level {{level}} or above',
      },
      one: 'At least one unit at level {{level}}',
      met: 'Met',
      missing: '{{missing}} short',
      count: '{{have}} so far, {{need}} needed of {{base}} units',
    },
    failures: {
      PROCEDURE_UNKNOWN: 'The program has no function “{{procedure}}”. Close the window and open it again.',
      INPUT_INVALID:
        'The request was not right (“{{at}}”). Try again; if that fails, close the window and open it again.',
      CONNECTION_LOST:
        'The window lost touch with the program. Saved data is safe; close the window and open it again.',
    },
  },
};
