import { useSpeech } from '../../app/language.tsx';
import { PLACES } from '../../app/route.ts';
import { Overlay } from '../../components/Overlay.tsx';
import './help.css';

const ANYWHERE = [
  ['Ctrl K', 'keyFind'],
  [`Alt 1 – ${PLACES.length}`, 'keyPlaces'],
  ['Ctrl F', 'keyFilter'],
  ['F6', 'keyRegions'],
  ['F1', 'keyHelp'],
  ['?', 'keyKeys'],
  ['Ctrl Shift L', 'keyLock'],
  ['Esc', 'keyEscape'],
] as const;
const SHEET = [
  ['← ↑ → ↓', 'keyArrows'],
  ['Enter', 'keyEnter'],
  ['F2', 'keyEdit'],
  ['Ctrl Z · Ctrl Y', 'keyUndo'],
  ['Ctrl C · Ctrl V', 'keyCopy'],
] as const;

/** All shortcuts on one sheet. */
export function Keys({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <Overlay title={t('window.frame.keys')} onClose={onClose}>
      <KeyList title={t('window.frame.keysAnywhere')} keys={ANYWHERE} />
      <KeyList title={t('window.frame.keysSheet')} keys={SHEET} />
    </Overlay>
  );
}

type KeyListProps = { readonly title: string; readonly keys: readonly (readonly [string, string])[] };

function KeyList({ title, keys }: KeyListProps) {
  const { t } = useSpeech();
  return (
    <section className="keys">
      <h3>{title}</h3>
      <dl>
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`window.frame.${text}`, { last: PLACES.length })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
