import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Problem } from '../../components/Problem.tsx';
import { SheetWork } from './SheetWork.tsx';
import type { UnitSheetProps } from './unitSheetProps.ts';

export function UnitSheet(props: UnitSheetProps) {
  const { t } = useSpeech();
  const sheet = useCall('appraisal.sheet', { year: props.year, unit: props.unit });
  if (sheet.data) return <SheetWork {...props} sheet={sheet.data} />;
  if (!sheet.error) return <section className="work" aria-busy="true" aria-label={t('window.loading')} />;
  return (
    <section className="work">
      {sheet.error.code === 'NO_SUBMISSION' ? (
        <div className="empty">
          <h1>{props.name}</h1>
          <p>{t('window.appraisal.noSubmission')}</p>
        </div>
      ) : (
        <Problem failure={sheet.error} />
      )}
    </section>
  );
}
