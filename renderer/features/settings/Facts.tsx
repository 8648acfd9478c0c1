import { useSpeech } from '../../app/language.tsx';

/** @param facts a key of `window.settings`, and what stands there. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, string | null])[] }) {
  const { t } = useSpeech();
  return (
    <dl>
      {facts.map(([key, text]) => (
        <div key={key}>
          <dt>{t(`window.settings.${key}`)}</dt>
          <dd>{text ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
