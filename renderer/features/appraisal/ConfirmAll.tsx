import { useSpeech } from '../../app/language.tsx';
import { useMay, usePerson } from '../../app/session.ts';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';
import type { Sheet } from './sheetTypes.ts';
import { useConfirm } from './useConfirm.ts';

type ConfirmAllProps = { readonly sheet: Sheet; readonly onGo: (criterion: string) => void };

/** Adjustments of the unit that wait for this person's look; and the decider's own, which wait for somebody else's. */
export function ConfirmAll({ sheet, onGo }: ConfirmAllProps) {
  const { t } = useSpeech();
  const user = usePerson()?.user;
  const [mayConfirm, mayDecide] = [useMay('confirm'), useMay('decide')];
  const { confirm, pending, failure } = useConfirm(sheet.year, sheet.unit.code);
  const { unconfirmed } = sheet.result;
  const others = mayConfirm ? unconfirmed.filter((one) => one.by !== user) : [];
  const own = mayDecide ? unconfirmed.filter((one) => one.by === user) : [];
  if (sheet.decided || (others.length === 0 && own.length === 0)) return null;
  const links = (all: typeof unconfirmed) =>
    [...new Set(all.map((one) => one.criterion))].map((criterion) => (
      <button key={criterion} type="button" className="bare act num" onClick={() => onGo(criterion)}>
        {criterion}
      </button>
    ));
  return (
    <div className="to-confirm">
      {others.length > 0 && (
        <p>
          <Mark kind="question" name="" /> {t('window.appraisal.toConfirm', { count: others.length })} {links(others)}
          <button type="button" className="button" aria-busy={pending} onClick={() => confirm(null)}>
            {t('window.appraisal.confirmAll')}
          </button>
        </p>
      )}
      {own.length > 0 && (
        <p>
          <Mark kind="question" name="" /> {t('window.appraisal.ownToConfirm', { count: own.length })} {links(own)}
        </p>
      )}
      <Refusal failure={failure} />
    </div>
  );
}
