import type { Output } from '../../../shared/contract/api.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';

type Member = Output<'office.settings'>['members'][number];

/** For somebody who forgot their PIN: a one-time one, shown once, with which they choose another. */
export function GiveOneTimePin({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const { t } = useSpeech();
  const reset = useCommand('office.resetPin');
  const { name, user } = member;
  const give = () => {
    if (!reset.isPending) reset.mutate({ user });
  };
  return (
    <Overlay title={t('window.settings.givePinTo', { name })} onClose={onClose}>
      {reset.data?.ok ? (
        <div className="edit" role="status">
          <p>{t('window.settings.givenPin', { name })}</p>
          <output className="one-time-pin num">{reset.data.value.pin}</output>
          <p className="fine">{t('window.settings.givenPinText', { name })}</p>
        </div>
      ) : (
        <div className="edit">
          <p>{t('window.settings.givePinText', { name })}</p>
          <Refusal failure={reset.data?.ok === false ? reset.data.error : null} />
          <div className="row">
            <button type="button" className="button main" onClick={give} aria-busy={reset.isPending}>
              {t('window.settings.givePin')}
            </button>
            <button type="button" className="button" onClick={onClose}>
              {t('window.settings.cancel')}
            </button>
          </div>
        </div>
      )}
    </Overlay>
  );
}
