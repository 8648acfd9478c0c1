import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { foldName } from '../../shared/domain/unit.ts';
import { useCall } from '../api/useCall.ts';
import { inLanguage } from '../components/inLanguage.ts';
import { Overlay } from '../components/Overlay.tsx';
import { useSpeech } from './language.tsx';
import { PLACE_VIEWS } from './places.tsx';
import { PLACES, routeTo } from './route.ts';
import './finder.css';

type Found = {
  readonly kind: 'foundPlaces' | 'foundUnits' | 'foundCriteria';
  readonly name: string;
  readonly to: string;
};
const MOST = 40;

/** `complete`: whether units and criteria have arrived. */
function useEverything(year: number): { readonly everything: readonly Found[]; readonly complete: boolean } {
  const { t, language } = useSpeech();
  const overview = useCall('round.overview', { year });
  const set = useCall('office.criteriaSet', { year });
  const units = overview.data?.units ?? [];
  const groups = set.data?.groups ?? [];
  const everything = [
    ...PLACES.map((one): Found => ({ kind: 'foundPlaces', name: t(PLACE_VIEWS[one].title), to: routeTo(one) })),
    ...units.map(
      (one): Found => ({ kind: 'foundUnits', name: `${one.name} · ${one.code}`, to: routeTo('appraisal', one.code) }),
    ),
    ...groups
      .flatMap((group) => group.criteria)
      .map(
        (one): Found => ({
          kind: 'foundCriteria',
          name: `${one.code} ${inLanguage(one.title, language)}`,
          to: routeTo('criteria', one.code),
        }),
      ),
  ];
  return { everything, complete: !overview.isPending && !set.isPending };
}

/** Whether every word stands at the beginning of a word of the name; "xa hong" finds "Xã Hồng Phong". */
const matches = (name: string, wanted: string): boolean => {
  const folded = ` ${foldName(name)}`;
  return foldName(wanted)
    .split(' ')
    .every((word) => folded.includes(` ${word}`));
};

/** Ctrl+K: places, units and criteria, with and without accents. A combobox over a list (ARIA APG). */
export function Finder({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const { t } = useSpeech();
  const { everything, complete } = useEverything(year);
  const [text, type] = useState('');
  const [at, setAt] = useState(0);
  /** Enter was pressed before there was anything to find: it holds until the list is complete or more is typed. */
  const [hasty, setHasty] = useState(false);
  const id = useId();
  const found = everything.filter((one) => matches(one.name, text)).slice(0, MOST);
  const take = (one: Found | undefined) => {
    if (!one) return setHasty(!complete);
    location.hash = one.to;
    onClose();
  };
  const [first] = found;
  useEffect(() => {
    if (!hasty || !first) return;
    location.hash = first.to;
    onClose();
  }, [hasty, first, onClose]);
  const onKey = (event: KeyboardEvent) => {
    // Enter that ends a composition belongs to whoever types.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter') take(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Overlay title={t('window.frame.find')} form="top" onClose={onClose}>
      <input
        className="field find-field"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        aria-label={t('window.frame.findHint')}
        placeholder={t('window.frame.findHint')}
        // biome-ignore lint/a11y/noAutofocus: opened to type here
        autoFocus
        value={text}
        onChange={(event) => {
          type(event.target.value);
          setAt(0);
          setHasty(false);
        }}
        onKeyDown={onKey}
      />
      <div role="listbox" id={id} className="found" aria-label={t('window.frame.find')}>
        {found.map((one, index) => (
          <FoundRow
            key={`${one.kind} ${one.to}`}
            found={one}
            id={`${id}-${index}`}
            chosen={index === at}
            headed={found[index - 1]?.kind !== one.kind}
            onTake={() => take(one)}
          />
        ))}
      </div>
      {found.length === 0 && complete && <p role="status">{t('window.frame.findNothing', { text })}</p>}
    </Overlay>
  );
}

type FoundRowProps = {
  readonly found: Found;
  readonly id: string;
  readonly chosen: boolean;
  readonly headed: boolean;
  readonly onTake: () => void;
};

function FoundRow({ found, id, chosen, headed, onTake }: FoundRowProps) {
  const { t } = useSpeech();
  return (
    // The keys belong to the field, which holds the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={headed ? 'headed' : ''}
      onClick={onTake}
      ref={(row) => {
        if (chosen) row?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <span>{found.name}</span>
      <small>{t(`window.frame.${found.kind}`)}</small>
    </div>
  );
}
