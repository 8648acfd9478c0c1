import { decimalText } from '../../../shared/i18n/formats.ts';
import { useSpeech } from '../../app/language.tsx';
import type { ReceivedFile } from './receivedFile.ts';

/** What this version changed against the one before. */
export function Differences({ differences }: Pick<ReceivedFile, 'differences'>) {
  const { t, language } = useSpeech();
  const shown = (value: string | null) => (value === null ? '–' : decimalText(value, language));
  return (
    <section>
      <h3>{t('window.receipt.differences', { count: differences.length })}</h3>
      <table className="small">
        <thead>
          <tr>
            <th scope="col">{t('window.receipt.criterion')}</th>
            <th scope="col" className="num">
              {t('window.receipt.before')}
            </th>
            <th scope="col" className="num">
              {t('window.receipt.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ criterion, before, after }) => (
            <tr key={criterion}>
              <th scope="row">{criterion}</th>
              <td className="num">{shown(before)}</td>
              <td className="num strong">{shown(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
