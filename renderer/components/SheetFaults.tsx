import { useSpeech } from '../app/language.tsx';
import './panels.css';

type Fault = { readonly code: string; readonly cell: string; readonly params: Readonly<Record<string, unknown>> };

/** What is wrong in a workbook that the office made, each with its cell; nothing of it was stored. */
export function SheetFaults({ title, faults }: { readonly title: string; readonly faults: readonly Fault[] }) {
  const { t } = useSpeech();
  return (
    <section className="sheet-faults" role="alert">
      <p>{title}</p>
      <ul>
        {faults.map((one) => (
          <li key={`${one.cell} ${one.code}`}>
            <strong className="num">{one.cell}</strong> {t(`failures.${one.code}`, one.params)}
          </li>
        ))}
      </ul>
    </section>
  );
}
