import type { Output } from '../../../shared/contract/api.ts';
import { useCall, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Card } from './Card.tsx';

type Choice = NonNullable<Output<'signing.settings'>['token']>;

/** The maker's library, by its path on this computer, and which of the tokens behind it. */
export function TokenCard({ choice }: { readonly choice: Choice | null }) {
  const { t } = useSpeech();
  const may = useMay('administer');
  const choose = useCommand('signing.chooseToken');
  return (
    <Card title={t('window.signing.token')}>
      <p className="fine">{t('window.signing.tokenText')}</p>
      {may ? (
        <form
          className="token"
          onSubmit={(event) => {
            event.preventDefault();
            const module = String(new FormData(event.currentTarget).get('module') ?? '').trim();
            void choose.mutateAsync({ module: module === '' ? null : module, token: null });
          }}
        >
          <TextField
            key={choice?.module}
            label={t('window.signing.tokenModule')}
            name="module"
            defaultValue={choice?.module ?? ''}
            placeholder={t('window.signing.tokenModuleHint')}
            maxLength={1000}
            spellCheck={false}
          />
          <p className="row">
            <button type="submit" className="button" aria-busy={choose.isPending}>
              {t('window.signing.tokenSave')}
            </button>
            {choice && (
              <button
                type="button"
                className="link"
                onClick={() => void choose.mutateAsync({ module: null, token: null })}
              >
                {t('window.signing.tokenForget')}
              </button>
            )}
          </p>
        </form>
      ) : (
        <p>{choice?.module ?? t('window.signing.tokenNone')}</p>
      )}
      <Refusal failure={choose.data?.ok === false ? choose.data.error : null} />
      {choice && (
        <Plugged
          choice={choice}
          onChoose={may ? (token) => void choose.mutateAsync({ module: choice.module, token }) : null}
        />
      )}
    </Card>
  );
}

type PluggedProps = {
  readonly choice: Choice;
  /** null: may not. */
  readonly onChoose: ((serial: string) => void) | null;
};
const KINDS = { enough: 'done', few: 'warning', last: 'error', none: 'error' } as const;

function Plugged({ choice, onChoose }: PluggedProps) {
  const { t } = useSpeech();
  const asked = useCall('signing.tokens', {});
  const tokens = asked.data?.tokens ?? [];
  return (
    <fieldset className="plugged">
      <legend>{t('window.signing.tokenPlugged')}</legend>
      {asked.isFetching && <p role="status">{t('window.signing.tokenSearching')}</p>}
      <Refusal failure={asked.error} />
      {asked.data && tokens.length === 0 && <p role="status">{t('window.signing.tokenNothing')}</p>}
      {tokens.map((one) => (
        <label key={one.serial} className="check">
          <input
            type="radio"
            name="plugged"
            checked={one.serial === choice.token || tokens.length === 1}
            disabled={onChoose === null}
            onChange={() => onChoose?.(one.serial)}
          />
          <span>
            {one.label} <small>{t('window.signing.serial', one)}</small>
            <small>
              <Mark kind={KINDS[one.tries]} name="" /> {t(`window.signing.tries_${one.tries}`)}
            </small>
          </span>
        </label>
      ))}
      {tokens.some(({ tries }) => tries === 'none') && <p className="fine">{t('window.signing.lockedWhy')}</p>}
      <button type="button" className="link" onClick={() => void asked.refetch()}>
        {t('window.signing.tokenSearch')}
      </button>
    </fieldset>
  );
}
