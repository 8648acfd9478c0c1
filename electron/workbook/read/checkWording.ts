/** The fixed texts of the app's own form against the criteria set that it was made from. */
import type { Criterion, CriterionGroup } from '../../../shared/domain/criteriaSet.ts';
import { type Finding, finding } from '../../../shared/domain/findings.ts';
import type { Table } from './findTable.ts';
import type { TableRow } from './matchRows.ts';
import { remembered } from './remembered.ts';
import { addressOf, cellAt, foldedText, shownText } from './sheet.ts';

type Fixed = { readonly column: number | undefined; readonly text: string };

/** One finding for each row, at its first altered cell. Blanks and line breaks do not count: programs set their own. */
export function checkWording(table: Table, rows: readonly TableRow[]): readonly Finding[] {
  const { title } = table.columns;
  const guidance = columnHeaded(table, 'cach cham diem');
  const asked = columnHeaded(table, 'minh chung can co');
  return rows.flatMap((one) => {
    if (one.kind === 'criterion') {
      const { criterion, row } = one;
      const fixed: readonly Fixed[] = [
        { column: title, text: criterion.title.vi },
        { column: guidance, text: criterion.guidance?.vi ?? '' },
        { column: asked, text: criterion.evidence?.vi ?? '' },
      ];
      return altered(table, row, fixed, criterion);
    }
    return one.kind === 'group'
      ? altered(table, one.row, [{ column: title, text: one.group.title.vi }], one.group)
      : [];
  });
}

function altered(
  table: Table,
  row: number,
  fixed: readonly Fixed[],
  of: Criterion | CriterionGroup,
): readonly Finding[] {
  const found = fixed.find(
    ({ column, text }) => column !== undefined && plain(shownText(cellAt(table.sheet, row, column))) !== plain(text),
  );
  if (found?.column === undefined) return [];
  const place = { sheet: table.sheet.name, cell: addressOf(row, found.column) };
  const stated = shownText(cellAt(table.sheet, row, found.column)).slice(0, MOST_CHARACTERS);
  const isCriterion = 'maximum' in of && 'scoring' in of;
  return [
    finding(
      'FIXED_TEXT_ALTERED',
      { ...place, criterion: isCriterion ? of.code : null },
      { stated, ...(isCriterion ? {} : { group: of.code }) },
    ),
  ];
}

const MOST_CHARACTERS = 120;
const plain = remembered((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());

function columnHeaded({ sheet, headingRow }: Table, heading: string): number | undefined {
  return [...(sheet.rows.get(headingRow)?.values() ?? [])].find((cell) => foldedText(cell) === heading)?.column;
}
