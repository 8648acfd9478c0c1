import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';

/** How many errors and warnings, each with its shape; nothing where there are none. */
export function FaultCounts({ errors, warnings }: { readonly errors: number; readonly warnings: number }) {
  const { t } = useSpeech();
  return (
    <span className="findings">
      {errors > 0 && (
        <Mark kind="error" name={t('window.receipt.errors', { errors })}>
          {errors}
        </Mark>
      )}
      {warnings > 0 && (
        <Mark kind="warning" name={t('window.receipt.warnings', { warnings })}>
          {warnings}
        </Mark>
      )}
    </span>
  );
}
