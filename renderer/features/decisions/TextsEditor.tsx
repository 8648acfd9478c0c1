import { useEffect, useState } from 'react';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { LANGUAGES } from '../../../shared/contract/preferences.ts';
import { useCall, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Asked } from '../../components/Asked.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { LISTED_KINDS } from './papers.ts';

export type Template = Pick<Input<'papers.texts'>, 'kind' | 'language'>;
export const TEMPLATE_KINDS: readonly Template['kind'][] = LISTED_KINDS;
type Text = Output<'papers.texts'>['texts'][number];

type TextsEditorProps = {
  readonly year: number;
  readonly template: Template;
  readonly onTemplate: (template: Template) => void;
  /** Texts as they are typed, for the preview beside; a pause later. */
  readonly onTyped: (texts: Readonly<Record<string, string>>) => void;
};

/** The wording of one kind of paper: every text with the fields that it may hold, and the way back to what is shipped. */
export function TextsEditor({ year, template, onTemplate, onTyped }: TextsEditorProps) {
  const { t } = useSpeech();
  const texts = useCall('papers.texts', { year, ...template });
  return (
    <>
      <div className="pair">
        <label className="labelled">
          {t('window.decisions.templateKind')}
          <select
            className="field"
            value={template.kind}
            onChange={(event) => {
              const kind = TEMPLATE_KINDS.find((one) => one === event.target.value);
              if (kind) onTemplate({ ...template, kind });
            }}
          >
            {TEMPLATE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`window.decisions.kind_${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="labelled">
          {t('window.decisions.templateLanguage')}
          <select
            className="field"
            value={template.language}
            onChange={(event) => {
              const language = LANGUAGES.find((one) => one === event.target.value);
              if (language) onTemplate({ ...template, language });
            }}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {t(`window.languages.${language}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Asked result={texts}>
        {({ texts: all }) => (
          <Texts
            // Anew for another template, and once the stored texts are others.
            key={JSON.stringify([template, all.map((one) => one.text)])}
            {...{ year, template, onTyped }}
            texts={all}
          />
        )}
      </Asked>
    </>
  );
}

/** A pause in typing before the paper is drawn anew. */
const PAUSE_MS = 600;

type TextsProps = Omit<TextsEditorProps, 'onTemplate'> & { readonly texts: readonly Text[] };

function Texts({ year, template, texts, onTyped }: TextsProps) {
  const { t } = useSpeech();
  const mayChange = useMay('issue');
  const change = useCommand('papers.changeTexts');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  // Fields keep their own text (UniKey); a reset gives one a new start.
  const [starts, setStarts] = useState<Readonly<Record<string, number>>>({});
  useEffect(() => {
    const timer = setTimeout(() => onTyped(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onTyped]);
  const textOf = ({ name, text }: Text): string => typed[name] ?? text;
  const changed = texts.filter((one) => textOf(one) !== one.text);
  const reset = ({ name, shipped }: Text) => {
    setTyped({ ...typed, [name]: shipped });
    setStarts({ ...starts, [name]: (starts[name] ?? 0) + 1 });
  };
  const save = async () => {
    if (change.isPending) return;
    await change.mutateAsync({
      year,
      ...template,
      texts: Object.fromEntries(changed.map((one) => [one.name, textOf(one)])),
    });
  };
  return (
    <form
      className="texts"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="card scroll" tabIndex={0} aria-label={t('window.decisions.viewTexts')}>
        {texts.map((one) => (
          <div key={one.name} className="text">
            <label htmlFor={`text-${one.name}`}>{t(`window.decisions.text_${one.name}`)}</label>
            {textOf(one) !== one.shipped && mayChange && (
              <button type="button" className="link" onClick={() => reset(one)}>
                {t('window.decisions.textReset')}
              </button>
            )}
            <textarea
              key={starts[one.name] ?? 0}
              id={`text-${one.name}`}
              className="field"
              rows={Math.min(6, Math.max(1, Math.ceil(one.text.length / 46), one.text.split('\n').length))}
              maxLength={2000}
              readOnly={!mayChange}
              defaultValue={textOf(one)}
              onChange={(event) => setTyped({ ...typed, [one.name]: event.target.value })}
            />
            <small>{t('window.decisions.textFields', { fields: one.fields.map((field) => `{{${field}}}`) })}</small>
          </div>
        ))}
      </section>
      {change.data && !change.data.ok && <Refusal failure={change.data.error} />}
      {mayChange && (
        <footer className="actions">
          <button type="submit" className="button main" disabled={changed.length === 0} aria-busy={change.isPending}>
            {t('window.decisions.textsSave', { texts: changed.length })}
          </button>
          <span className="muted">{t('window.decisions.textsYear')}</span>
        </footer>
      )}
    </form>
  );
}
