import { useSpeech } from '../../app/language.tsx';
import type { CodeEntry } from './codes.ts';

/** Codes with what they say, the kinds apart. */
export function CodeList({ codes }: { readonly codes: readonly CodeEntry[] }) {
  const { t } = useSpeech();
  const kinds = Map.groupBy(codes, (one) => one.kind);
  return [...kinds].map(([kind, entries]) => (
    <section key={kind} className="codes">
      <h4>{t(`window.help.${kind}`, { codes: entries.length })}</h4>
      <dl>
        {entries.map(({ code, text }) => (
          <div key={code}>
            <dt>{code}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
