import { useState } from 'react';
import { foldName } from '../../../shared/domain/unit.ts';
import { help } from '../../../shared/i18n/places/help.ts';
import { useSpeech } from '../../app/language.tsx';
import type { Place } from '../../app/route.ts';
import { Overlay } from '../../components/Overlay.tsx';
import './help.css';

type Page = keyof typeof help.vi.pages;
type PageText = { readonly title: string; readonly [line: string]: string };

/** F1: the page for the open place, and all others by their words, offline. */
export function Help({ place, onClose }: { readonly place: Place; readonly onClose: () => void }) {
  const { t, language } = useSpeech();
  const [page, turnTo] = useState<Page>(place);
  const [text, type] = useState('');
  const pages: Readonly<Record<Page, PageText>> = help[language].pages;
  const wanted = foldName(text).split(' ');
  const found = (Object.keys(help.vi.pages) as readonly Page[]).filter((one) => {
    const words = foldName(Object.values(pages[one]).join(' '));
    return wanted.every((word) => words.includes(word));
  });
  const shown = found.includes(page) ? page : found[0];
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
              {pages[one].title}
            </button>
          ))}
        </nav>
        {shown === undefined ? (
          <p role="status">{t('window.help.nothing', { text })}</p>
        ) : (
          // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
          <article className="scroll" tabIndex={0} aria-label={pages[shown].title}>
            <h3>{pages[shown].title}</h3>
            {Object.entries(pages[shown])
              .filter(([line]) => line !== 'title')
              .map(([line, sentence]) => (
                <p key={line}>{sentence}</p>
              ))}
          </article>
        )}
      </div>
    </Overlay>
  );
}
