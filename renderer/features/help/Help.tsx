import { useMemo, useState } from 'react';
import { foldName } from '../../../shared/domain/unit.ts';
import { help } from '../../../shared/i18n/places/help.ts';
import { useSpeech } from '../../app/language.tsx';
import type { Place } from '../../app/route.ts';
import { Overlay } from '../../components/Overlay.tsx';
import { CodeList } from './CodeList.tsx';
import { codesIn } from './codes.ts';
import { Licences } from './Licences.tsx';
import './help.css';

type Page = keyof typeof help.vi.pages;
/** Two are no pages of sentences. */
type Entry = Page | 'codes' | 'licences';
type PageText = { readonly title: string; readonly [line: string]: string };
const PAGES = Object.keys(help.vi.pages) as readonly Page[];

type HelpProps = {
  readonly place: Place;
  /** Starts the tour of the sample season; null in an office of one's own. */
  readonly onTour: (() => void) | null;
  readonly onClose: () => void;
};

/** F1: the page for the open place, all others by their words, and every code; offline. */
export function Help({ place, onTour, onClose }: HelpProps) {
  const { t, language } = useSpeech();
  const [page, turnTo] = useState<Entry>(place);
  const [text, type] = useState('');
  const pages: Readonly<Record<Page, PageText>> = help[language].pages;
  const codes = useMemo(() => codesIn(language), [language]);
  const wanted = foldName(text).split(' ');
  const has = (words: string) => wanted.every((word) => words.includes(word));
  const foundPages = PAGES.filter((one) => has(foldName(Object.values(pages[one]).join(' '))));
  const foundCodes = codes.filter((one) => has(one.folded));
  const found: readonly Entry[] = [
    ...foundPages,
    ...(foundCodes.length > 0 ? (['codes'] as const) : []),
    ...(has(foldName(t('window.help.licences'))) ? (['licences'] as const) : []),
  ];
  const shown = found.includes(page) ? page : found[0];
  const titleOf = (one: Entry) => {
    if (one === 'codes') return t('window.help.codes', { codes: foundCodes.length });
    return one === 'licences' ? t('window.help.licences') : pages[one].title;
  };
  return (
    <Overlay title={t('window.help.title')} form="side" onClose={onClose}>
      <input
        type="search"
        className="field"
        value={text}
        aria-label={t('window.help.search')}
        placeholder={t('window.help.search')}
        onChange={(event) => type(event.target.value)}
      />
      <div className="help">
        <nav aria-label={t('window.help.contents')}>
          {found.map((one) => (
            <button
              key={one}
              type="button"
              className="quiet"
              aria-current={one === shown ? 'page' : undefined}
              onClick={() => turnTo(one)}
            >
              {titleOf(one)}
            </button>
          ))}
        </nav>
        {shown === undefined ? (
          <p role="status">{t('window.help.nothing', { text })}</p>
        ) : (
          // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
          <article className="scroll" tabIndex={0} aria-label={titleOf(shown)}>
            <h3>{titleOf(shown)}</h3>
            {shown === 'codes' && <CodeList codes={foundCodes} />}
            {shown === 'licences' && <Licences />}
            {shown !== 'codes' && shown !== 'licences' && <Lines text={pages[shown]} />}
            {shown === 'tour' && onTour && (
              <button type="button" className="button" onClick={onTour}>
                {t('window.help.startTour')}
              </button>
            )}
          </article>
        )}
      </div>
    </Overlay>
  );
}

const Lines = ({ text }: { readonly text: PageText }) =>
  Object.entries(text)
    .filter(([line]) => line !== 'title')
    .map(([line, sentence]) => <p key={line}>{sentence}</p>);
