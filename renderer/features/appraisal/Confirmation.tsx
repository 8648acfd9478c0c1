import { useSpeech } from '../../app/language.tsx';
import { useMay, usePerson } from '../../app/session.ts';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';
import type { Adjustment, Sheet } from './sheetTypes.ts';
import { useConfirm } from './useConfirm.ts';
import { waitsForOther } from './waitsForOther.ts';

type ConfirmationProps = {
  readonly sheet: Sheet;
  readonly criterion: string;
  readonly adjustment: Adjustment;
};

/** Who besides its author has looked at an adjustment; while nobody has, the way to do so. */
export function Confirmation({ sheet, criterion, adjustment }: ConfirmationProps) {
  const { t } = useSpeech();
  const own = usePerson()?.user === adjustment.by;
  const may = useMay('confirm') && !own && !sheet.decided;
  const { confirm, pending, failure } = useConfirm(sheet.year, sheet.unit.code);
  const { confirmedBy } = adjustment;
  if (confirmedBy !== null)
    return (
      <p className="lesser">
        <Mark kind="done" name="" /> {t('window.appraisal.confirmedBy', { by: confirmedBy.name })}
      </p>
    );
  if (sheet.decided || !waitsForOther(sheet, criterion, adjustment)) return null;
  return (
    <>
      <p className="lesser">
        <Mark kind="question" name="" /> {t(`window.appraisal.${own ? 'ownUnconfirmed' : 'unconfirmed'}`)}
      </p>
      {may && (
        <button type="button" className="button" aria-busy={pending} onClick={() => confirm(criterion)}>
          {t('window.appraisal.confirm')}
        </button>
      )}
      <Refusal failure={failure} />
    </>
  );
}
