import { useId } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { TextField } from '../../components/TextField.tsx';
import { EditForm, type Typed } from './EditForm.tsx';

type Authority = Output<'office.settings'>['authority'];
type AuthorityFormProps = { readonly authority: Authority; readonly onClose: () => void };

export function AuthorityForm({ authority, onClose }: AuthorityFormProps) {
  const { t } = useSpeech();
  const change = useCommand('office.changeAuthority');
  const capacity = useId();
  const { signatory } = authority;
  const save = async (typed: Typed) => {
    const answer = await change.mutateAsync({
      name: typed('name'),
      parentName: typed('parentName') || null,
      place: typed('place'),
      province: typed('province'),
      symbol: typed('symbol'),
      signatory: { capacity: typed('capacity'), post: typed('post'), name: typed('signatoryName') },
    });
    return answer.ok ? null : answer.error;
  };
  const line = (name: string, text: string, required = true) => (
    <TextField
      label={t(`window.settings.${name}`)}
      name={name}
      defaultValue={text}
      required={required}
      maxLength={300}
    />
  );
  return (
    <EditForm title={t('window.settings.editAuthority')} onSave={save} onClose={onClose}>
      {line('name', authority.name)}
      {line('parentName', authority.parentName ?? '', false)}
      <div className="pair">
        {line('province', authority.province)}
        {line('place', authority.place)}
      </div>
      <div className="pair">
        {line('symbol', authority.symbol)}
        {line('post', signatory.post)}
      </div>
      <p className="labelled">
        <label htmlFor={capacity}>{t('window.settings.capacity')}</label>
        <textarea
          id={capacity}
          className="field"
          name="capacity"
          rows={2}
          required
          maxLength={300}
          defaultValue={signatory.capacity}
        />
      </p>
      {line('signatoryName', signatory.name)}
      <p className="fine">{t('window.settings.kept')}</p>
    </EditForm>
  );
}
