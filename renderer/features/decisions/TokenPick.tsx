import { useEffect } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';

type Token = Output<'signing.tokens'>['tokens'][number];
type TokenPickProps = {
  readonly choice: Output<'signing.settings'>['token'];
  readonly chosen: Token | null;
  readonly onChoose: (token: Token | null) => void;
};

/** The tokens that are plugged in, each with what it has left; the one chosen in the settings, or the only one, is taken. */
export function TokenPick({ choice, chosen, onChoose }: TokenPickProps) {
  const { t } = useSpeech();
  const asked = useCall('signing.tokens', {}, { enabled: choice !== null });
  const tokens = asked.data?.tokens;
  const now =
    tokens?.find((one) => one.serial === (chosen?.serial ?? choice?.token)) ??
    (tokens?.length === 1 ? tokens[0] : undefined) ??
    null;
  useEffect(() => onChoose(now), [now, onChoose]);
  if (choice === null) return <p role="status">{t('window.signing.tokenMissing')}</p>;
  return (
    <fieldset className="tokens">
      <legend>{t('window.signing.chooseToken')}</legend>
      {asked.isFetching && <p role="status">{t('window.signing.tokenSearching')}</p>}
      <Refusal failure={asked.error} />
      {tokens?.length === 0 && !asked.isFetching && <p role="status">{t('window.signing.tokenNothing')}</p>}
      {tokens?.map((one) => (
        <label key={one.serial} className="check">
          <input
            type="radio"
            name="token"
            checked={one.serial === now?.serial}
            onChange={() => onChoose(one)}
            disabled={one.tries === 'none'}
          />
          <span>
            {one.label} <small>{t('window.signing.serial', one)}</small>
            <TriesLeft token={one} />
          </span>
        </label>
      ))}
      {tokens?.some(({ tries }) => tries === 'none') && <p className="muted">{t('window.signing.lockedWhy')}</p>}
      <button type="button" className="link" onClick={() => void asked.refetch()}>
        {t('window.signing.tokenSearch')}
      </button>
    </fieldset>
  );
}

const KINDS = { enough: 'done', few: 'warning', last: 'error', none: 'error' } as const;

function TriesLeft({ token: { tries, ownKeypad } }: { readonly token: Token }) {
  const { t } = useSpeech();
  return (
    <small className="tries">
      <Mark kind={KINDS[tries]} name="" /> {t(`window.signing.tries_${tries}`)}
      {ownKeypad && <>; {t('window.signing.ownKeypad')}</>}
    </small>
  );
}
