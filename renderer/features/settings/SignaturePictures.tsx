import { useId } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { SIGNER_ROLES, type SignerRole } from '../../../shared/domain/signerRole.ts';
import { fileUrl, putFile } from '../../api/files.ts';
import { pickFiles } from '../../api/pickFiles.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Refusal } from '../../components/Problem.tsx';
import { Card } from './Card.tsx';

type Picture = Output<'signing.settings'>['pictures'][number];
/** A seal of a district is that wide, a signature fits its place (60 × 22 mm); each office measures its own. */
const USUAL_WIDTH: Readonly<Record<SignerRole, number>> = { person: 45, organisation: 36 };

export function SignaturePictures({ pictures }: { readonly pictures: readonly Picture[] }) {
  const { t } = useSpeech();
  return (
    <Card title={t('window.signing.pictures')}>
      <p className="fine">{t('window.signing.picturesText')}</p>
      {SIGNER_ROLES.map((role) => (
        <OnePicture key={role} role={role} picture={pictures.find((one) => one.role === role) ?? null} />
      ))}
    </Card>
  );
}

function OnePicture({ role, picture }: { readonly role: SignerRole; readonly picture: Picture | null }) {
  const { t } = useSpeech();
  const may = useMay('administer');
  const set = useCommand('signing.setPicture');
  const width = useId();
  const widthMm = picture?.widthMm ?? USUAL_WIDTH[role];
  const choose = async (millimetres: number) => {
    const [given] = await pickFiles({ several: false, accept: '.png' });
    const file = given ? await putFile(given.file) : null;
    if (file !== null) await set.mutateAsync({ role, file, widthMm: millimetres });
  };
  return (
    <form
      className="picture"
      onSubmit={(event) => {
        event.preventDefault();
        void choose(Number(new FormData(event.currentTarget).get('width')));
      }}
    >
      <b>{t(`window.signing.picture_${role}`)}</b>
      {picture ? (
        <img src={fileUrl(picture.file.token)} alt={t('window.signing.picturePreview', picture)} />
      ) : (
        <span className="muted">{t('window.signing.noPicture')}</span>
      )}
      {picture && <small>{t('window.signing.picturePreview', picture)}</small>}
      {may && (
        <p className="row">
          <label htmlFor={width}>{t('window.signing.widthMm')}</label>
          <input
            id={width}
            className="field"
            name="width"
            type="number"
            min={5}
            max={120}
            required
            defaultValue={widthMm}
          />
          <button type="submit" className="button" aria-busy={set.isPending}>
            {t('window.signing.pickPicture')}
          </button>
          {picture && (
            <button type="button" className="link" onClick={() => void set.mutateAsync({ role, file: null, widthMm })}>
              {t('window.signing.removePicture')}
            </button>
          )}
        </p>
      )}
      <Refusal failure={set.data?.ok === false ? set.data.error : null} />
    </form>
  );
}
