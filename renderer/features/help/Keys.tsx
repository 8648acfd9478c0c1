import { useSpeech } from '../../app/language.tsx';
import { PLACE_DIGITS, PLACES } from '../../app/route.ts';
import { Overlay } from '../../components/Overlay.tsx';
import './help.css';

const ANYWHERE = [
  ['Ctrl K', 'keyFind'],
  [`Alt ${PLACES.map((one) => PLACE_DIGITS[one]).join(' ')}`, 'keyPlaces'],
  ['Ctrl F', 'keyFilter'],
  ['Ctrl O', 'keyPick'],
  ['F6', 'keyRegions'],
  ['F1', 'keyHelp'],
  ['?', 'keyKeys'],
  ['Ctrl Shift L', 'keyLock'],
  ['Esc', 'keyEscape'],
] as const;
const SHEET = [
  ['← ↑ → ↓', 'keyArrows'],
  ['Ctrl ↑ ↓ · Ctrl Home End', 'keyEnds'],
  ['Shift ← ↑ → ↓ · Ctrl A', 'keyRange'],
  ['Enter · Tab', 'keyEnter'],
  ['F2', 'keyEdit'],
  ['Shift F2', 'keyPanel'],
  ['Ctrl Z · Ctrl Y', 'keyUndo'],
  ['Ctrl C · Ctrl V', 'keyCopy'],
  ['Alt 1 – 8', 'keyReason'],
  ['Alt ↓', 'keyColumn'],
  ['Space', 'keyFold'],
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
            <dd>{t(`window.frame.${text}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
